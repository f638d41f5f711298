import YAMLSource

/// Source: Kubernetes 1.34, pkg/apis/core/validation, validateResourceRequirements.
extension RolloutValidator {
  mutating func checkResources(_ container: Place) {
    guard let resources = mapping(container, "resources") else { return }
    let limits = quantities(resources["limits"])
    let requests = quantities(resources["requests"])
    for limit in limits { checkResource(limit) }
    for request in requests {
      checkResource(request)
      let isOvercommitted = ResourceName.allowsOvercommit(request.name)
      guard let limit = limits.last(where: { $0.name == request.name }) else {
        if !isOvercommitted {
          required(resources["limits"], "Limit must be set for non overcommitable resources")
        }
        continue
      }
      let here = request.place.written(as: resources["requests"])
      if !isOvercommitted && request.quantity != limit.quantity {
        invalid(
          here, .string("\(request.quantity)"),
          "must be equal to \(request.name) limit of \(limit.quantity)")
      } else if request.quantity > limit.quantity {
        invalid(
          here, .string("\(request.quantity)"),
          "must be less than or equal to \(request.name) limit of \(limit.quantity)")
      }
    }
    let names = limits.map(\.name) + requests.map(\.name)
    if names.contains(where: { $0.hasPrefix("hugepages-") }) && !names.contains("cpu")
      && !names.contains("memory")
    {
      forbidden(resources, "HugePages require cpu or memory")
    }
  }

  private struct Resource {
    let name: String
    let quantity: Quantity
    let place: Place
  }

  /// Those that are quantities; the API server refuses any other before anybody validates them.
  private func quantities(_ place: Place) -> [Resource] {
    place.entries.compactMap { entry in
      quantity(entry.value.node).map {
        Resource(name: entry.key, quantity: $0, place: entry.value)
      }
    }
  }

  func quantity(_ node: Node?) -> Quantity? {
    guard let node else { return nil }
    return Quantity(node.numberText ?? node.string ?? "")
  }

  private mutating func checkResource(_ resource: Resource) {
    invalid(resource.place, resource.name, ResourceName.problems(resource.name))
    if resource.quantity < .zero {
      invalid(
        resource.place, .string("\(resource.quantity)"),
        "must be greater than or equal to 0")
    }
    if ResourceName.isExtended(resource.name) && !resource.quantity.isWhole {
      invalid(resource.place, .string("\(resource.quantity)"), "must be an integer")
    }
  }
}
