print("rollcast")
