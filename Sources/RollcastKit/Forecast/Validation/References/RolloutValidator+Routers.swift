import YAMLSource

/// What a traffic router's own fields must hold before anything is looked up.
///
/// Source: Argo Rollouts 1.9, pkg/apis/rollouts/validation/validation_references.go.
extension RolloutValidator {
  /// ValidateRolloutNginxIngressesConfig and ValidateRolloutAlbIngressesConfig.
  mutating func checkIngressFields(_ routing: Place) {
    checkOneOrMany(
      routing.child("nginx"), "stableIngress", "stableIngresses", "StableIngress",
      "StableIngresses")
    checkOneOrMany(routing.child("alb"), "ingress", "ingresses", "Ingress", "Ingresses")
  }

  private mutating func checkOneOrMany(
    _ router: Place?, _ one: StaticString, _ many: StaticString, _ oneName: String,
    _ manyName: String
  ) {
    guard let router else { return }
    let hasOne = !(router.value(one)?.string ?? "").isEmpty
    let hasMany = !router[many].items.isEmpty
    guard hasOne == hasMany else { return }
    internalError(
      router,
      "Either \(oneName) or \(manyName) must be configured. "
        + (hasOne ? "Both are configured." : "Neither are configured."))
  }

  /// ValidateRolloutVirtualServicesConfig.
  ///
  /// - Returns: whether the VirtualServices can be looked up.
  mutating func checkVirtualServiceFields(_ istio: Place) -> Bool {
    let hasMany = istio.child("virtualServices").map { !$0.items.isEmpty } ?? false
    if hasMany != istio.has("virtualService") { return true }
    internalError(istio, "either VirtualService or VirtualServices must be configured")
    return false
  }

  /// Source: Argo Rollouts 1.9, rollout/controller.go, getAmbassadorMappings and
  /// getReferencedAppMeshResources.
  mutating func checkOtherRouters(_ routing: Place) {
    if let ambassador = routing.child("ambassador"), ambassador["mappings"].items.isEmpty {
      invalid(ambassador["mappings"], .null(""), "must provide at least one mapping")
    }
    if let appMesh = routing.child("appMesh"), !appMesh.has("virtualService") {
      invalid(
        appMesh["virtualService"].written(as: routing["appmesh"]["virtualService"]), .null(""),
        "must provide virtual-service")
    }
  }
}
