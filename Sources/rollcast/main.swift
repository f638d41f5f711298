Main.run(CommandLine.arguments)
