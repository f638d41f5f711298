import YAMLSource

/// Source: Kubernetes 1.34, pkg/apis/core/validation, ValidateVolumeMounts and ValidateVolumeDevices.
extension RolloutValidator {
  mutating func checkMounts(_ container: Place, _ volumes: Volumes) {
    guard let mounts = list(container, "volumeMounts") else { return }
    let devices = container["volumeDevices"].items
    var paths: [String] = []
    for mount in mounts {
      let name = needed(mount, "name")
      if !volumes.contains(where: { $0.name == name }) { notFound(mount["name"], name) }
      let path = needed(mount, "mountPath")
      if paths.contains(path) { invalid(mount["mountPath"], .string(path), "must be unique") }
      paths.append(path)
      if devices.contains(where: { $0.value("name")?.string == name }) {
        invalid(mount["name"], .string(name), "must not already exist in volumeDevices")
      }
      if devices.contains(where: { $0.value("devicePath")?.string == path }) {
        invalid(
          mount["mountPath"], .string(path),
          "must not already exist as a path in volumeDevices")
      }
      checkSubPaths(mount, container["volumeMounts"])
      checkPropagation(mount, container["volumeMounts"])
    }
  }

  /// The controller names no item of the list for some of these.
  private mutating func checkSubPaths(_ mount: Place, _ list: Place) {
    let here = mount.written(as: list)
    let path = string(mount, "subPath")
    if !path.isEmpty { checkDescending(path, here["subPath"]) }
    let expression = string(mount, "subPathExpr")
    if expression.isEmpty { return }
    if !path.isEmpty {
      invalid(
        mount["subPathExpr"], .string(expression),
        "subPathExpr and subPath are mutually exclusive")
    }
    checkDescending(expression, here["subPathExpr"])
  }

  /// Source: the same file, validateMountPropagation. The controller has taken `privileged` away, so
  /// it refuses two-way propagation to every container.
  private mutating func checkPropagation(_ mount: Place, _ list: Place) {
    let here = mount.written(as: list)
    oneOf(here, "mountPropagation", ["Bidirectional", "HostToContainer", "None"])
    if string(mount, "mountPropagation") == "Bidirectional" {
      forbidden(
        here["mountPropagation"],
        "Bidirectional mount propagation is available only to privileged containers")
    }
  }

  mutating func checkDevices(_ container: Place, _ volumes: Volumes) {
    guard let devices = list(container, "volumeDevices") else { return }
    var names: [String] = []
    var paths: [String] = []
    for device in devices {
      let name = needed(device, "name")
      if names.contains(name) { invalid(device["name"], .string(name), "must be unique") }
      if let volume = volumes.first(where: { $0.name == name })?.volume {
        if !volume.has("persistentVolumeClaim") && !volume.has("ephemeral") {
          invalid(
            device["name"], .string(name),
            "can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode")
        }
      } else {
        notFound(device["name"], name)
      }
      let path = needed(device, "devicePath")
      if paths.contains(path) { invalid(device["devicePath"], .string(path), "must be unique") }
      if Self.hasBacksteps(path) {
        invalid(device["devicePath"], .string(path), "can not contain backsteps ('..')")
      }
      names.append(name)
      paths.append(path)
    }
  }
}
