extension FieldPattern {
  /// Why the controller changes these fields, for people.
  var reason: String {
    switch (lastKey, selectsItems) {
    case ("route", true): "a destination that the controller removes or repeats, so all of it"
    case ("subsets", true): "a subset that the controller removes, so all of it"
    case (_, true): "a route that the controller adds, moves, removes or repeats, so all of it"
    case ("weight", _): "the weight, which follows the steps"
    case ("labels", _): "the labels: the manifest names none, so all are the controller's"
    case (ServiceState.hashKey, _): "the revision"
    case (ServiceState.managedByKey, _): "the Rollout that manages the object"
    case ("replicas", _): "the pods, which the Rollout has taken over"
    default: "the controller changes items here that nothing tells apart, so the whole list"
    }
  }
}
