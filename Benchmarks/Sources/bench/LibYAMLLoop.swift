import CLibYAML
import Glibc

/// Reads a file through libyaml's events and throws them away: the floor under a full parse.
enum LibYAMLLoop {
  static func run(_ path: String) -> Int32 {
    guard let file = fopen(path, "rb") else { return 1 }
    defer { fclose(file) }
    var parser = yaml_parser_t()
    yaml_parser_initialize(&parser)
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_input_file(&parser, file)
    var event = yaml_event_t()
    while true {
      guard yaml_parser_parse(&parser, &event) == 1 else { return 1 }
      let isEnd = event.type == YAML_STREAM_END_EVENT
      yaml_event_delete(&event)
      if isEnd { return 0 }
    }
  }
}
