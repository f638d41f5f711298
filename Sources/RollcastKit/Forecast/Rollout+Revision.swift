import YAMLSource

extension Rollout {
  /// The revision that the Rollout's pod template stands for.
  ///
  /// - Parameters:
  ///   - objects: where the workload of `workloadRef` is looked up.
  ///   - version: the controller that hashes.
  /// - Throws: ``InputError`` where there is no template, or the API server would refuse it.
  public func revision(
    objects: any ObjectLookup, version: ControllerVersion
  ) throws(InputError) -> Revision {
    let source = try PodTemplateSource(manifest, objects: objects)
    return Revision(hash: try source.hash(version).description, rollout: self, source: source)
  }
}
