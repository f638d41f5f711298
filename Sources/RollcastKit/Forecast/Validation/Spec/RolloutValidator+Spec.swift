import YAMLSource

/// Source: Argo Rollouts 1.9, pkg/apis/rollouts/validation/validation.go, ValidateRolloutSpec.
extension RolloutValidator {
  /// - Parameter workload: the object that `workloadRef` names, where it is there.
  mutating func checkSpec(_ spec: Place, workload: ReferencedWorkload?) {
    let replicas = int(spec, "replicas") ?? 1
    nonNegative(spec, "replicas", replicas)
    let refersToWorkload = spec.has("workloadRef")
    let selector = about(.selector) { $0.selector(spec, required: !refersToWorkload) }
    if refersToWorkload { checkTemplateBeside(spec) }
    let template =
      refersToWorkload ? workload?.template.written(as: spec["template"]) : spec["template"]
    if let template, selector?.isUsable ?? !spec.has("selector") {
      about(.podTemplate) { validator in
        let selector = selector ?? workload?.selector.map { validator.selector($0) }
        validator.checkTemplate(template, selector: selector, replicas: replicas)
      }
    }
    checkDeadlines(spec)
    about(.strategy) { $0.checkStrategy(spec) }
  }

  /// The controller takes no template beside a workload; it looks at the metadata alone.
  ///
  /// Source: Argo Rollouts 1.9, pkg/apis/rollouts/v1alpha1/types.go, EmptyTemplate.
  private mutating func checkTemplateBeside(_ spec: Place) {
    let metadata = spec["template"]["metadata"]
    if metadata["labels"].entries.isEmpty && metadata["annotations"].entries.isEmpty { return }
    about(.workloadRef) {
      $0.internalError(
        spec["template"], "template must be empty for workload reference rollout")
    }
  }

  private mutating func checkDeadlines(_ spec: Place) {
    let minReady = int(spec, "minReadySeconds") ?? 0
    nonNegative(spec, "minReadySeconds", minReady)
    nonNegative(spec, "revisionHistoryLimit", revisionHistoryLimit(spec))
    let deadline = int(spec, "progressDeadlineSeconds") ?? 600
    nonNegative(spec, "progressDeadlineSeconds", deadline)
    if deadline <= minReady {
      invalid(
        spec["progressDeadlineSeconds"], .int(deadline), "must be greater than minReadySeconds")
    }
  }

  mutating func revisionHistoryLimit(_ spec: Place) -> Int {
    int(spec, "revisionHistoryLimit") ?? 10
  }
}
