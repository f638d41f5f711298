extension Finding {
  /// What is refused, as a finding.
  init(_ refusal: Refusal, of rollout: Manifest) {
    self.init(
      .refusing(refusal), refusal.reason, path: refusal.path, at: refusal.location,
      in: rollout.identity, fix: Self.fix(refusal, of: rollout))
  }

  /// A route that a step makes and `managedRoutes` lacks is added there.
  private static func fix(_ refusal: Refusal, of rollout: Manifest) -> LintFix? {
    let isUnlisted = refusal.reason.contains("Steps define a route that does not exist in")
    let steps = rollout.root["spec"]?["strategy"]?["canary"]?["steps"]?.items ?? []
    guard isUnlisted else { return nil }
    for step in steps {
      for key in ["setHeaderRoute", "setMirrorRoute"] as [StaticString] {
        guard let route = step[key], route.location == refusal.location else { continue }
        return route["name"]?.string.map { .addManagedRoute($0) }
      }
    }
    return nil
  }
}

extension LintRule {
  /// The rule that a refusal breaks.
  static func refusing(_ refusal: Refusal) -> LintRule {
    if refusal.isNotFound { return missing(refusal.subject) }
    switch refusal.subject {
    case .schema: return refusal.reason.hasPrefix("Required") ? requiredField : wrongType
    case .spec: return invalidSpec
    case .selector: return invalidSelector
    case .podTemplate: return invalidPodTemplate
    case .workloadRef: return invalidWorkload
    case .strategy: return invalidStrategy
    case .blueGreen: return invalidBlueGreen
    case .canary: return invalidCanary
    case .canaryStep: return invalidStep
    case .trafficRouting, .destinationRule: return invalidTrafficRouting
    case .service: return serviceRefused
    case .analysisTemplate: return analysisTemplateRefused
    case .virtualService:
      if refusal.reason.contains("not found in route") { return destinationMissing }
      return isRoute(refusal.reason) ? routeNotFound : virtualServiceRefused
    case .ingress: return ingressRefused
    }
  }

  private static func isRoute(_ reason: String) -> Bool {
    reason.contains("is not found in the defined Virtual Service")
      || reason.contains("routes found in the defined Virtual Service")
  }

  private static func missing(_ subject: Refusal.Subject) -> LintRule {
    switch subject {
    case .virtualService: virtualServiceNotFound
    case .destinationRule: destinationRuleNotFound
    case .workloadRef: workloadNotFound
    case .analysisTemplate: analysisTemplateNotFound
    default: serviceNotFound
    }
  }
}
