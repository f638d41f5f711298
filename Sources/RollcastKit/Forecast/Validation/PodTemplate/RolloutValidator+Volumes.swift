import YAMLSource

/// Source: Kubernetes 1.34, pkg/apis/core/validation, ValidateVolumes and validateVolumeSource.
extension RolloutValidator {
  /// - Returns: the volumes that are in order, by name; mounts of any other are not found.
  mutating func checkVolumes(_ spec: Place) -> [(name: String, volume: Place)] {
    var good: [(name: String, volume: Place)] = []
    for volume in list(spec, "volumes") ?? [] {
      let before = refusals.count
      checkSource(of: volume)
      let name = needed(volume, "name")
      if !name.isEmpty { check(volume, "name", name, NameForm.dnsLabel) }
      if good.contains(where: { $0.name == name }) { duplicate(volume["name"], name) }
      if refusals.count == before { good.append((name, volume)) }
    }
    return good
  }

  private static let sources: [StaticString] = [
    "emptyDir", "hostPath", "gitRepo", "gcePersistentDisk", "awsElasticBlockStore", "secret",
    "nfs", "iscsi", "glusterfs", "flocker", "persistentVolumeClaim", "rbd", "cinder", "cephfs",
    "quobyte", "downwardAPI", "fc", "flexVolume", "configMap", "azureFile", "vsphereVolume",
    "photonPersistentDisk", "portworxVolume", "azureDisk", "storageos", "projected", "scaleIO",
    "csi", "ephemeral", "image",
  ]

  /// A volume that names no source is an emptyDir.
  private mutating func checkSource(of volume: Place) {
    let sources = Self.sources.filter(volume.has)
    guard let first = sources.first else { return }
    checkSource(volume, first)
    for other in sources.dropFirst() {
      forbidden(volume[other], "may not specify more than 1 volume type")
    }
  }

  private mutating func checkSource(_ volume: Place, _ kind: StaticString) {
    guard let source = mapping(volume, kind) else { return }
    switch "\(kind)" {
    case "emptyDir": checkEmptyDir(source)
    case "hostPath": checkHostPath(source)
    case "secret": checkFiles(source, name: "secretName")
    case "configMap": checkFiles(source, name: "name")
    case "persistentVolumeClaim": needed(source, "claimName")
    case "nfs": checkNFS(source)
    case "csi": checkCSI(source)
    case "gcePersistentDisk": needed(source, "pdName")
    case "awsElasticBlockStore": needed(source, "volumeID")
    case "downwardAPI":
      checkMode(source, "defaultMode")
      for file in list(source, "items") ?? [] { checkDownwardFile(file, source) }
    case "projected": checkProjected(source)
    default: break
    }
  }

  /// A text that may not be missing.
  @discardableResult
  mutating func needed(_ place: Place, _ key: StaticString) -> String {
    let text = string(place, key)
    if text.isEmpty { required(place[key]) }
    return text
  }

  private mutating func checkEmptyDir(_ source: Place) {
    guard let limit = quantity(source.value("sizeLimit")), limit < .zero else { return }
    forbidden(source["sizeLimit"], "SizeLimit field must be a valid resource quantity")
  }

  private mutating func checkHostPath(_ source: Place) {
    let path = needed(source, "path")
    if path.isEmpty { return }
    checkNoBacksteps(path, source["path"])
    let types = [
      "", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate",
      "Socket",
    ]
    oneOf(source, "type", types)
  }

  /// A Secret or a ConfigMap.
  private mutating func checkFiles(_ source: Place, name: StaticString) {
    needed(source, name)
    checkMode(source, "defaultMode")
    for item in list(source, "items") ?? [] { _ = checkKeyToPath(item) }
  }

  /// - Returns: the path.
  mutating func checkKeyToPath(_ item: Place) -> String {
    needed(item, "key")
    let path = needed(item, "path")
    checkNotReserved(path, item["path"])
    checkMode(item, "mode")
    return path
  }

  private mutating func checkNFS(_ source: Place) {
    needed(source, "server")
    let path = needed(source, "path")
    if !path.hasPrefix("/") {
      invalid(source["path"], .string(path), "must be an absolute path")
    }
  }

  /// Source: the same file, ValidateCSIDriverName.
  private mutating func checkCSI(_ source: Place) {
    let driver = needed(source, "driver")
    if !driver.isEmpty {
      invalid(source["driver"], driver, NameForm.dnsSubdomain(driver.lowercased()))
    }
  }
}
