/// The floor under every program: starting, and nothing else.
func nothing() {}

nothing()
