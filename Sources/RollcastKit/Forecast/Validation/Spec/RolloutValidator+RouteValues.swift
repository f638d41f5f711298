import YAMLSource

/// What a header or mirror route is, as refusals show it.
extension RolloutValidator {
  /// A condition on a text; an empty one is the same as a missing one.
  struct MatchedString {
    let exact: String
    let prefix: String
    let regex: String

    var goValue: GoValue {
      .object(
        "v1alpha1.StringMatch",
        [
          .init("Exact", "exact", omitEmpty: true, .string(exact)),
          .init("Prefix", "prefix", omitEmpty: true, .string(prefix)),
          .init("Regex", "regex", omitEmpty: true, .string(regex)),
        ])
    }
  }

  mutating func stringMatch(_ place: Place) -> MatchedString {
    MatchedString(
      exact: string(place, "exact"), prefix: string(place, "prefix"),
      regex: string(place, "regex"))
  }

  mutating func headerRoute(_ route: Place) -> GoValue {
    let type = "v1alpha1.HeaderRoutingMatch"
    let match = list(route, "match")?.map { item in
      GoValue.object(
        type,
        [
          .init("HeaderName", "headerName", .string(string(item, "headerName"))),
          .init("HeaderValue", "headerValue", matchPointer(item, "headerValue")),
        ])
    }
    return .object(
      "v1alpha1.SetHeaderRoute",
      [
        .init("Name", "name", omitEmpty: true, .string(string(route, "name"))),
        .init("Match", "match", omitEmpty: true, .list(type, match)),
      ])
  }

  mutating func mirrorRoute(_ route: Place) -> GoValue {
    let type = "v1alpha1.RouteMatch"
    let match = list(route, "match")?.map { item in
      let headers = mapping(item, "headers")?.entries.map { entry in
        (key: entry.key, value: stringMatch(entry.value).goValue)
      }
      return GoValue.object(
        type,
        [
          .init("Method", "method", omitEmpty: true, matchPointer(item, "method")),
          .init("Path", "path", omitEmpty: true, matchPointer(item, "path")),
          .init("Headers", "headers", omitEmpty: true, .map("v1alpha1.StringMatch", headers)),
        ])
    }
    let percentage = int(route, "percentage").map { GoValue.pointer("int32", .int($0)) }
    return .object(
      "v1alpha1.SetMirrorRoute",
      [
        .init("Name", "name", .string(string(route, "name"))),
        .init("Match", "match", omitEmpty: true, .list(type, match)),
        .init("Percentage", "percentage", omitEmpty: true, percentage ?? .null("int32")),
      ])
  }

  private mutating func matchPointer(_ place: Place, _ key: StaticString) -> GoValue {
    let type = "v1alpha1.StringMatch"
    return mapping(place, key).map { .pointer(type, stringMatch($0).goValue) } ?? .null(type)
  }
}
