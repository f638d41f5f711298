/// How a Rollout names a VirtualService: `name`, or `name.namespace`.
enum VirtualServiceName {
  /// Takes a name apart.
  ///
  /// Versions 1.8 and 1.9 take the first two parts; 1.10 takes the last part for the namespace, so
  /// that a name may hold dots, and drops a trailing `.cluster.local`.
  ///
  /// Source: Argo Rollouts 1.9 and 1.10, utils/istio/istio.go, GetVirtualServiceNamespaceName.
  static func parse(
    _ text: String, _ behaviour: ControllerBehaviour
  ) -> (name: String, namespace: String?) {
    let suffix = ".cluster.local"
    let isDotted = behaviour.has(.dottedVirtualServiceNames)
    let text = isDotted && text.hasSuffix(suffix) ? text.dropLast(suffix.count) : text[...]
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 2 else { return (String(text), nil) }
    if isDotted {
      return (parts.dropLast().joined(separator: "."), Self.nonEmpty(parts[parts.count - 1]))
    }
    return (String(parts[0]), nonEmpty(parts[1]))
  }

  /// Takes a name apart as a version does.
  static func parse(
    _ text: String, version: ControllerVersion
  ) -> (name: String, namespace: String?) {
    parse(text, ControllerBehaviour(version))
  }

  private static func nonEmpty(_ text: Substring) -> String? {
    text.isEmpty ? nil : String(text)
  }
}
