/// Objects that are there, but in another namespace.
enum ElsewhereRules {
  @Sendable static func findings(_ linted: LintedRollout) -> [Finding] {
    let istio = linted.rollout.istio
    var findings = linted.services.flatMap { find("Service", group: "", $0, linted) }
    if let rule = istio?.destinationRule?.reference {
      findings += find("DestinationRule", group: ReferenceResolver.istioGroup, rule, linted)
    }
    for virtualService in linted.virtualServices where virtualService.manifest == nil {
      findings += find(
        virtualService.identity, virtualService.wanted.reference, linted)
    }
    return findings
  }

  private static func find(
    _ kind: String, group: String, _ reference: ObjectReference, _ linted: LintedRollout
  ) -> [Finding] {
    let identity = ObjectIdentity(
      group: group, kind: kind, namespace: linted.manifest.namespace, name: reference.name)
    return find(identity, reference, linted)
  }

  private static func find(
    _ wanted: ObjectIdentity, _ reference: ObjectReference, _ linted: LintedRollout
  ) -> [Finding] {
    if linted.stream.place(of: wanted) != nil { return [] }
    let other = linted.stream.manifests.first {
      $0.kind == wanted.kind && $0.name == wanted.name && $0.identity.group == wanted.group
    }
    guard let other else { return [] }
    return [
      linted.finding(
        .foundElsewhere,
        "\(wanted.kind) \(wanted.name) is looked up in namespace \(wanted.namespace), but stands in "
          + "\(other.namespace) (\(other.location))", at: reference)
    ]
  }
}
