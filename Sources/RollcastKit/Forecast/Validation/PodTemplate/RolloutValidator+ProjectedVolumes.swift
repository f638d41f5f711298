import YAMLSource

/// Volumes put together from several sources, and files that hold a pod's own fields.
///
/// Source: Kubernetes 1.34, pkg/apis/core/validation, validateProjectionSources.
extension RolloutValidator {
  mutating func checkProjected(_ volume: Place) {
    checkMode(volume, "defaultMode")
    var paths: [String] = []
    for source in list(volume, "sources") ?? [] {
      var count = 0
      for kind in ["secret", "configMap"] as [StaticString] {
        guard let files = mapping(source, kind) else { continue }
        count += 1
        needed(files, "name")
        for item in list(files, "items") ?? [] {
          let path = checkKeyToPath(item)
          add(path, to: &paths, volume, shown: string(files, "name"), at: item)
        }
      }
      if let pod = mapping(source, "downwardAPI") {
        count += 1
        for file in list(pod, "items") ?? [] {
          checkDownwardFile(file, pod)
          let path = string(file, "path")
          add(path, to: &paths, volume, shown: path, at: file)
        }
      }
      if let token = mapping(source, "serviceAccountToken") {
        count += 1
        checkToken(token, volume)
      }
      if source.has("clusterTrustBundle") { count += 1 }
      if count > 1 { forbidden(source, "may not specify more than 1 volume type per source") }
    }
  }

  private mutating func add(
    _ path: String, to paths: inout [String], _ volume: Place, shown: String, at item: Place
  ) {
    if path.isEmpty { return }
    if paths.contains(path) {
      invalid(item.written(as: volume), .string(shown), "conflicting duplicate paths")
    }
    paths.append(path)
  }

  private mutating func checkToken(_ token: Place, _ volume: Place) {
    let seconds = int(token, "expirationSeconds") ?? 3600
    if seconds < 600 {
      invalid(
        token["expirationSeconds"], .int(seconds),
        "may not specify a duration less than 10 minutes")
    }
    if seconds > 1 << 32 {
      invalid(
        token["expirationSeconds"], .int(seconds),
        "may not specify a duration larger than 2^32 seconds")
    }
    let place = token["path"].written(as: volume["path"])
    let path = string(token, "path")
    if path.isEmpty { required(place) } else { checkNotReserved(path, place) }
  }

  /// A file that holds a field of the pod; the controller names no item of the list.
  ///
  /// Source: the same file, validateDownwardAPIVolumeFile.
  mutating func checkDownwardFile(_ file: Place, _ list: Place) {
    let here = file.written(as: list)
    checkNotReserved(needed(here, "path"), here["path"])
    if let field = mapping(here, "fieldRef") {
      checkFieldReference(
        field,
        [
          "metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace",
          "metadata.uid",
        ])
      if here.has("resourceFieldRef") {
        invalid(
          here, .string("resource"),
          "fieldRef and resourceFieldRef can not be specified simultaneously")
      }
    } else if let resource = mapping(here, "resourceFieldRef") {
      checkResourceReference(resource, inVolume: true)
    } else {
      required(here, "one of fieldRef and resourceFieldRef is required")
    }
    checkMode(here, "mode")
  }
}
