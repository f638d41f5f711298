import YAMLSource

/// What the API server fills into the pod template of its own workloads.
///
/// Source: Kubernetes 1.34, pkg/apis/core/v1/defaults.go and conversion.go.
enum WorkloadDefaults {
  /// - Returns: the template as it is stored, as a document of its own.
  static func apply(
    to template: Node, version: ControllerVersion
  ) throws(InputError) -> Node {
    var stored = Value(template)
    stored.update("spec") { spec in
      if version == .v18 {
        // Kubernetes 0.29 does not know image volumes, so such a volume has no source.
        spec.updateItems("volumes") { $0.remove("image") }
      }
      defaultPodSpec(&spec)
    }
    var text: [UInt8] = []
    stored.appendJSON(to: &text)
    do throws(YAMLError) {
      let source = try SourceText(name: template.source.name, copying: text)
      return try Document(source, range: 0..<text.count).root ?? template
    } catch {
      throw InputError(error)
    }
  }

  private static func defaultPodSpec(_ spec: inout Value) {
    spec.fill("restartPolicy", "Always")
    spec.fill("terminationGracePeriodSeconds", 30)
    spec.fill("dnsPolicy", "ClusterFirst")
    spec.fill("schedulerName", "default-scheduler")
    spec.fill("securityContext", [:])
    // The name stands in a field of an older version too.
    let account = spec.nonEmpty("serviceAccountName") ?? spec.nonEmpty("serviceAccount")
    if let account {
      spec.set("serviceAccountName", account)
      spec.set("serviceAccount", account)
    }
    for key in ["containers", "initContainers", "ephemeralContainers"] {
      spec.updateItems(key) { container in defaultContainer(&container) }
    }
    spec.updateItems("volumes") { volume in defaultVolume(&volume) }
  }

  private static func defaultContainer(_ container: inout Value) {
    let image = container.nonEmpty("image")
    container.fill("imagePullPolicy", .string(pullPolicy(ofImage: image)))
    container.fill("terminationMessagePath", "/dev/termination-log")
    container.fill("terminationMessagePolicy", "File")
    container.updateItems("ports") { $0.fill("protocol", "TCP") }
    for key in ["livenessProbe", "readinessProbe", "startupProbe"] {
      container.update(key) { probe in defaultProbe(&probe) }
    }
    container.update("lifecycle") { lifecycle in
      for key in ["postStart", "preStop"] {
        lifecycle.update(key) { handler in handler.update("httpGet") { defaultHTTPGet(&$0) } }
      }
    }
    container.updateItems("env") { variable in
      variable.update("valueFrom") { source in
        source.update("fieldRef") { $0.fill("apiVersion", "v1") }
        source.update("fileKeyRef") { $0.fill("optional", false) }
      }
    }
  }

  /// An image without a tag, or tagged `latest`, is pulled anew each time.
  private static func pullPolicy(ofImage image: Value?) -> String {
    guard case .scalar(.string(let text))? = image, let reference = ImageReference(text) else {
      return "IfNotPresent"
    }
    let tag = reference.tag ?? (reference.hasDigest ? "" : "latest")
    return tag == "latest" ? "Always" : "IfNotPresent"
  }

  private static func defaultProbe(_ probe: inout Value) {
    probe.fillZero("timeoutSeconds", 1)
    probe.fillZero("periodSeconds", 10)
    probe.fillZero("successThreshold", 1)
    probe.fillZero("failureThreshold", 3)
    probe.update("httpGet") { defaultHTTPGet(&$0) }
    probe.update("grpc") { $0.fill("service", "") }
  }

  private static func defaultHTTPGet(_ action: inout Value) {
    action.fill("path", "/")
    action.fill("scheme", "HTTP")
  }

  private static func defaultVolume(_ volume: inout Value) {
    if volume.keys.allSatisfy({ $0 == "name" }) { volume.set("emptyDir", [:]) }
    for key in ["configMap", "secret", "downwardAPI", "projected"] {
      volume.update(key) { $0.fill("defaultMode", 420) }
    }
    volume.update("hostPath") { $0.fill("type", "") }
    volume.update("downwardAPI") { source in defaultDownwardAPIItems(&source) }
    volume.update("projected") { projected in
      projected.updateItems("sources") { source in
        source.update("serviceAccountToken") { $0.fill("expirationSeconds", 3600) }
        source.update("downwardAPI") { defaultDownwardAPIItems(&$0) }
      }
    }
    volume.update("iscsi") { $0.fill("iscsiInterface", "default") }
    volume.update("rbd") { rbd in
      rbd.fill("pool", "rbd")
      rbd.fill("user", "admin")
      rbd.fill("keyring", "/etc/ceph/keyring")
    }
    volume.update("azureDisk") { disk in
      disk.fill("cachingMode", "ReadWrite")
      disk.fill("kind", "Shared")
      disk.fill("fsType", "ext4")
      disk.fill("readOnly", false)
    }
    volume.update("scaleIO") { source in
      source.fill("storageMode", "ThinProvisioned")
      source.fill("fsType", "xfs")
    }
    volume.update("ephemeral") { ephemeral in
      ephemeral.update("volumeClaimTemplate") { template in
        template.update("spec") { $0.fill("volumeMode", "Filesystem") }
      }
    }
  }

  private static func defaultDownwardAPIItems(_ source: inout Value) {
    source.updateItems("items") { item in
      item.update("fieldRef") { $0.fill("apiVersion", "v1") }
    }
  }
}
