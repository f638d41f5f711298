import RollcastKit
import Testing
import YAMLSource

/// Kubernetes' own demands of a pod template.
@Suite struct PodTemplateRefusalTests {
  private static let name =
    "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must "
    + "start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for "
    + "validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')"

  /// What lies in the one container beside name and image, and what is said of it, the path from
  /// the container on.
  private static let containers: [(yaml: String, said: [String])] = [
    ("ports: [{containerPort: 0}]", ["ports[0].containerPort: Required value"]),
    (
      "ports: [{containerPort: 1, protocol: tcp}]",
      [
        "ports[0].protocol: Unsupported value: \"tcp\": supported values: \"SCTP\", \"TCP\", \"UDP\""
      ]
    ),
    (
      "ports: [{containerPort: 1, name: a}, {containerPort: 2, name: a}]",
      ["ports[1].name: Duplicate value: \"a\""]
    ),
    (
      "ports: [{containerPort: 1, name: an-endless-portname}]",
      [
        "ports[0].name: Invalid value: \"an-endless-portname\": must be no more than 15 characters"
      ]
    ),
    (
      "ports: [{containerPort: 1, name: '80'}]",
      ["ports[0].name: Invalid value: \"80\": must contain at least one letter (a-z)"]
    ),
    (
      "ports: [{containerPort: 1, hostPort: 8, hostIP: 1.1.1.1}, "
        + "{containerPort: 2, hostPort: 8, hostIP: 1.1.1.1}]",
      ["ports[1].hostPort: Duplicate value: \"TCP/1.1.1.1/8\""]
    ),
    ("env: [{value: a}]", ["env[0].name: Required value"]),
    (
      "env: [{name: 1a}]",
      [
        "env[0].name: Invalid value: \"1a\": a valid environment variable name must consist of "
          + "alphabetic characters, digits, '_', '-', or '.', and must not start with a digit (e.g. "
          + "'my.env-name',  or 'MY_ENV.NAME',  or 'MyEnvName1', regex used for validation is "
          + "'[-._a-zA-Z][-._a-zA-Z0-9]*')"
      ]
    ),
    (
      "env: [{name: A, value: a, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]",
      [
        "env[0].valueFrom: Invalid value: \"\": may not be specified when `value` is not empty"
      ]
    ),
    (
      "env: [{name: A, valueFrom: {}}]",
      [
        "env[0].valueFrom: Invalid value: \"\": must specify one of: `fieldRef`, "
          + "`resourceFieldRef`, `configMapKeyRef` or `secretKeyRef`"
      ]
    ),
    (
      "env: [{name: A, valueFrom: {fieldRef: {fieldPath: status.phase}}}]",
      [
        "env[0].valueFrom.fieldRef.fieldPath: Unsupported value: \"status.phase\": supported "
          + "values: \"metadata.name\", \"metadata.namespace\", \"metadata.uid\", "
          + "\"spec.nodeName\", \"spec.serviceAccountName\", \"status.hostIP\", "
          + "\"status.hostIPs\", \"status.podIP\", \"status.podIPs\""
      ]
    ),
    (
      "env: [{name: A, valueFrom: {fieldRef: {fieldPath: spec.nope}}}]",
      [
        "env[0].valueFrom.fieldRef.fieldPath: Invalid value: \"spec.nope\": error converting "
          + "fieldPath: field label not supported: spec.nope"
      ]
    ),
    (
      "env: [{name: A, valueFrom: {secretKeyRef: {name: s}}}]",
      ["env[0].valueFrom.secretKeyRef.key: Required value"]
    ),
    (
      "env: [{name: A, valueFrom: {resourceFieldRef: {resource: limits.gpu}}}]",
      [
        "env[0].valueFrom.resourceFieldRef.resource: Unsupported value: \"limits.gpu\": supported "
          + "values: \"limits.cpu\", \"limits.ephemeral-storage\", \"limits.memory\", "
          + "\"requests.cpu\", \"requests.ephemeral-storage\", \"requests.memory\""
      ]
    ),
    (
      "envFrom: [{prefix: A}]",
      ["envFrom: Invalid value: \"\": must specify one of: `configMapRef` or `secretRef`"]
    ),
    ("envFrom: [{secretRef: {}}]", ["envFrom[0].secretRef.name: Required value"]),
    (
      "imagePullPolicy: Sometimes",
      [
        "imagePullPolicy: Unsupported value: \"Sometimes\": supported values: \"Always\", "
          + "\"IfNotPresent\", \"Never\""
      ]
    ),
    (
      "resources: {limits: {cpu: -1}}",
      ["resources.limits[cpu]: Invalid value: \"-1\": must be greater than or equal to 0"]
    ),
    (
      "resources: {requests: {memory: 1025Mi}, limits: {memory: 1Gi}}",
      [
        "resources.requests: Invalid value: \"1025Mi\": must be less than or equal to memory limit "
          + "of 1Gi"
      ]
    ),
    (
      "resources: {limits: {gpu: 1}}",
      [
        "resources.limits[gpu]: Invalid value: \"gpu\": must be a standard resource type or fully "
          + "qualified",
        "resources.limits[gpu]: Invalid value: \"gpu\": must be a standard resource for containers",
      ]
    ),
    (
      "resources: {limits: {nvidia.com/gpu: 1.5}}",
      ["resources.limits[nvidia.com/gpu]: Invalid value: \"1500m\": must be an integer"]
    ),
    (
      "resources: {requests: {nvidia.com/gpu: 1}}",
      [
        "resources.limits: Required value: Limit must be set for non overcommitable resources"
      ]
    ),
    (
      "resources: {requests: {nvidia.com/gpu: 1}, limits: {nvidia.com/gpu: 2}}",
      ["resources.requests: Invalid value: \"1\": must be equal to nvidia.com/gpu limit of 2"]
    ),
    ("livenessProbe: {}", ["livenessProbe: Required value: must specify a handler type"]),
    (
      "livenessProbe: {exec: {}, tcpSocket: {port: 1}}",
      [
        "livenessProbe.exec.command: Required value",
        "livenessProbe.tcpSocket: Forbidden: may not specify more than 1 handler type",
      ]
    ),
    (
      "startupProbe: {tcpSocket: {port: 0}, successThreshold: 2, timeoutSeconds: -1}",
      [
        "startupProbe.tcpSocket.port: Invalid value: 0: must be between 1 and 65535, inclusive",
        "startupProbe.timeoutSeconds: Invalid value: -1: must be greater than or equal to 0",
        "startupProbe.successThreshold: Invalid value: 2: must be 1",
      ]
    ),
    (
      "readinessProbe: {httpGet: {port: web, scheme: https, httpHeaders: [{name: a b}]}, "
        + "terminationGracePeriodSeconds: 0}",
      [
        "readinessProbe.httpGet.scheme: Unsupported value: \"https\": supported values: \"HTTP\", "
          + "\"HTTPS\"",
        "readinessProbe.httpGet.httpHeaders: Invalid value: \"a b\": a valid HTTP header must "
          + "consist of alphanumeric characters or '-' (e.g. 'X-Header-Name', regex used for "
          + "validation is '[-A-Za-z0-9]+')",
        "readinessProbe.terminationGracePeriodSeconds: Invalid value: 0: must be greater than 0",
        "readinessProbe.terminationGracePeriodSeconds: Invalid value: 0: must not be set for "
          + "readinessProbes",
      ]
    ),
    (
      "lifecycle: {preStop: {sleep: {seconds: 31}}}",
      [
        "lifecycle.preStop.sleep: Invalid value: 31: must be greater than 0 and less than "
          + "terminationGracePeriodSeconds (30). Enable AllowPodLifecycleSleepActionZeroValue "
          + "feature gate for zero sleep."
      ]
    ),
    ("restartPolicy: Always", ["restartPolicy: Forbidden: may not be set for non-init containers"]),
    (
      "securityContext: {runAsUser: -1}",
      ["securityContext.runAsUser: Invalid value: -1: must be between 0 and 2147483647, inclusive"]
    ),
    (
      "terminationMessagePolicy: Log",
      [
        "terminationMessagePolicy: Unsupported value: \"Log\": supported values: \"File\", "
          + "\"FallbackToLogsOnError\""
      ]
    ),
  ]

  @Test(arguments: containers)
  func containersAreRefused(yaml: String, said: [String]) throws {
    let rollout = RolloutText(pod: "containers:\n- name: web\n  image: web\n  \(yaml)")
    #expect(try rollout.said() == said.map { "spec.template.spec.containers[0].\($0)" })
  }

  /// Lines below the pod's spec beside one good container, and what is said of them.
  private static let pods: [(yaml: String, said: [String])] = [
    (
      "volumes: [{name: A}]", ["volumes[0].name: Invalid value: \"A\": \(name)"]
    ),
    (
      "volumes: [{name: a.b}]", ["volumes[0].name: Invalid value: \"a.b\": must not contain dots"]
    ),
    ("volumes: [{name: a}, {name: a}]", ["volumes[1].name: Duplicate value: \"a\""]),
    (
      "volumes: [{name: a, emptyDir: {}, secret: {secretName: s}}]",
      ["volumes[0].secret: Forbidden: may not specify more than 1 volume type"]
    ),
    (
      "volumes: [{name: a, configMap: {defaultMode: 512, items: [{key: k, path: ../x}]}}]",
      [
        "volumes[0].configMap.name: Required value",
        "volumes[0].configMap.defaultMode: Invalid value: 512: must be a number between 0 and 0777 "
          + "(octal), both inclusive",
        "volumes[0].configMap.items[0].path: Invalid value: \"../x\": must not contain '..'",
      ]
    ),
    (
      "volumes: [{name: a, hostPath: {path: /a, type: Folder}}]",
      [
        "volumes[0].hostPath.type: Unsupported value: \"Folder\": supported values: \"\", "
          + "\"BlockDevice\", \"CharDevice\", \"Directory\", \"DirectoryOrCreate\", \"File\", "
          + "\"FileOrCreate\", \"Socket\""
      ]
    ),
    (
      "volumes: [{name: a, downwardAPI: {items: [{path: x}]}}]",
      [
        "volumes[0].downwardAPI: Required value: one of fieldRef and resourceFieldRef is required"
      ]
    ),
    (
      "volumes: [{name: a, projected: {sources: [{serviceAccountToken: "
        + "{path: t, expirationSeconds: 5}}, {secret: {name: s, items: [{key: k, path: t}, "
        + "{key: l, path: t}]}}]}}]",
      [
        "volumes[0].projected.sources[0].serviceAccountToken.expirationSeconds: Invalid value: 5: "
          + "may not specify a duration less than 10 minutes",
        "volumes[0].projected: Invalid value: \"s\": conflicting duplicate paths",
      ]
    ),
    (
      "initContainers: [{name: web, image: i}]",
      ["initContainers[0].name: Duplicate value: \"web\""]
    ),
    (
      "initContainers: [{name: i, image: i, livenessProbe: {tcpSocket: {port: 1}}}]",
      [
        "initContainers[0].livenessProbe: Forbidden: may not be set for init containers without "
          + "restartPolicy=Always"
      ]
    ),
    (
      "restartPolicy: Sometimes",
      [
        "restartPolicy: Unsupported value: \"Sometimes\": supported values: \"Always\", "
          + "\"OnFailure\", \"Never\"",
        "restartPolicy: Unsupported value: \"Sometimes\": supported values: \"Always\"",
      ]
    ),
    (
      "activeDeadlineSeconds: 5",
      ["activeDeadlineSeconds: Forbidden: activeDeadlineSeconds in ReplicaSet is not Supported"]
    ),
    (
      "dnsPolicy: None",
      ["dnsConfig: Required value: must provide `dnsConfig` when `dnsPolicy` is None"]
    ),
    (
      "nodeSelector: {a: -}",
      [
        "nodeSelector: Invalid value: \"-\": a valid label must be an empty string or consist of "
          + "alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric "
          + "character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is "
          + "'(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')"
      ]
    ),
    (
      "tolerations: [{operator: Equal}, {key: a, operator: Some}, "
        + "{key: a, operator: Exists, value: v, tolerationSeconds: 5}]",
      [
        "tolerations[0].operator: Invalid value: \"Equal\": operator must be Exists when `key` is "
          + "empty, which means \"match all values and all keys\"",
        "tolerations[1].operator: Unsupported value: \"Some\": supported values: \"Equal\", "
          + "\"Exists\"",
        "tolerations[2].effect: Invalid value: \"\": effect must be 'NoExecute' when "
          + "`tolerationSeconds` is set",
        "tolerations[2].operator: Invalid value: \"v\": value must be empty when `operator` is "
          + "'Exists'",
      ]
    ),
    (
      "topologySpreadConstraints: [{maxSkew: 0, topologyKey: z, whenUnsatisfiable: Maybe}]",
      [
        "topologySpreadConstraints[0].maxSkew: Invalid value: 0: must be greater than zero",
        "topologySpreadConstraints[0].whenUnsatisfiable: Unsupported value: \"Maybe\": supported "
          + "values: \"DoNotSchedule\", \"ScheduleAnyway\"",
      ]
    ),
    (
      "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {"
        + "nodeSelectorTerms: [{matchExpressions: [{key: a, operator: In}]}]}}}",
      [
        "affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0]"
          + ".matchExpressions[0].values: Required value: must be specified when `operator` is 'In' "
          + "or 'NotIn'"
      ]
    ),
    (
      "affinity: {podAntiAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{"
        + "weight: 0, podAffinityTerm: {topologyKey: z}}]}}",
      [
        "affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight: "
          + "Invalid value: 0: must be in the range 1-100"
      ]
    ),
    ("hostname: A", ["hostname: Invalid value: \"A\": \(name)"]),
    (
      "securityContext: {seccompProfile: {type: Localhost}}",
      [
        "securityContext.seccompProfile.localhostProfile: Required value: must be set when seccomp "
          + "type is Localhost"
      ]
    ),
    (
      "ephemeralContainers: [{name: e, image: e}]",
      ["ephemeralContainers: Forbidden: ephemeral containers not allowed in pod template"]
    ),
  ]

  @Test(arguments: pods)
  func podsAreRefused(yaml: String, said: [String]) throws {
    let rollout = RolloutText(pod: "containers: [{name: web, image: web}]\n\(yaml)")
    #expect(try rollout.said() == said.map { "spec.template.spec.\($0)" })
  }

  @Test(arguments: [
    (
      "volumeMounts: [{name: v, mountPath: /a}, {name: v, mountPath: /a, subPath: /b}]",
      [
        "volumeMounts[1].mountPath: Invalid value: \"/a\": must be unique",
        "volumeMounts.subPath: Invalid value: \"/b\": must be a relative path",
      ]
    ),
    (
      "volumeMounts: [{name: v, mountPath: /a, mountPropagation: Bidirectional}]\n"
        + "  securityContext: {privileged: true}",
      [
        "volumeMounts.mountPropagation: Forbidden: Bidirectional mount propagation is available "
          + "only to privileged containers"
      ]
    ),
    (
      "volumeDevices: [{name: v, devicePath: /dev/../x}]",
      [
        "volumeDevices[0].name: Invalid value: \"v\": can only use volume source type of "
          + "PersistentVolumeClaim or Ephemeral for block mode",
        "volumeDevices[0].devicePath: Invalid value: \"/dev/../x\": can not contain backsteps "
          + "('..')",
      ]
    ),
  ])
  func mountsAreRefused(yaml: String, said: [String]) throws {
    let pod = "volumes: [{name: v, emptyDir: {}}]\ncontainers:\n- name: web\n  image: web\n  "
    #expect(
      try RolloutText(pod: pod + yaml).said()
        == said.map { "spec.template.spec.containers[0].\($0)" })
  }

  @Test(arguments: [
    ("labels: {app: web, a/b/c: d}", "labels: Invalid value: \"a/b/c\": a qualified name must"),
    ("labels: {app: web, /a: d}", "labels: Invalid value: \"/a\": prefix part must be non-empty"),
    ("labels: {app: web, A.b/: d}", "labels: Invalid value: \"A.b/\": prefix part a lowercase"),
    (
      "labels: {app: web}\nannotations: {a b: c}",
      "annotations: Invalid value: \"a b\": name part must consist of alphanumeric characters"
    ),
  ])
  func metadataIsRefused(yaml: String, said: String) throws {
    let first = try #require(RolloutText(metadata: yaml).said().first)
    #expect(first.hasPrefix("spec.template.\(said)"), "\(first)")
  }

  @Test(arguments: ControllerVersion.allCases)
  func whatIsInOrderIsAccepted(version: ControllerVersion) throws {
    let pod = """
      terminationGracePeriodSeconds: 0
      hostNetwork: true
      containers:
      - name: web
        image: web:1
        ports: [{name: http, containerPort: 80, hostPort: 8080}, {containerPort: 81}]
        env:
        - {name: A.b-C_1, value: ""}
        - {name: B, valueFrom: {fieldRef: {fieldPath: "metadata.labels['app']"}}}
        - {name: C, valueFrom: {resourceFieldRef: {resource: limits.cpu, divisor: 1m}}}
        - {name: D, valueFrom: {configMapKeyRef: {name: c, key: k.txt, optional: true}}}
        envFrom: [{secretRef: {name: s}}, {prefix: P_, configMapRef: {name: c}}]
        resources: {limits: {cpu: 1, memory: 1Gi}, requests: {cpu: 1000m, memory: 1024Mi}}
        livenessProbe: {httpGet: {port: http, path: /}, failureThreshold: 3}
        readinessProbe: {grpc: {port: 80}, successThreshold: 2}
        lifecycle: {preStop: {exec: {command: [sleep, "5"]}}}
        securityContext: {privileged: true, runAsUser: 1000}
        volumeMounts:
        - {name: a, mountPath: /a, subPath: b/c, readOnly: true}
        - {name: b, mountPath: /b}
        - {name: c, mountPath: /c, mountPropagation: HostToContainer}
        volumeDevices: [{name: d, devicePath: /dev/xvda}]
      initContainers: [{name: side, image: side, restartPolicy: Always, startupProbe: {exec: {command: [a]}}}]
      volumes:
      - {name: a, secret: {secretName: s, defaultMode: 0400, items: [{key: k, path: a/..b}]}}
      - {name: b, emptyDir: {sizeLimit: 1Gi}}
      - {name: c}
      - {name: d, persistentVolumeClaim: {claimName: p}}
      - {name: e, csi: {driver: Secrets-Store.csi.k8s.io}}
      - {name: f, projected: {sources: [{serviceAccountToken: {path: t}}, {downwardAPI: {items: [{path: l, fieldRef: {fieldPath: metadata.labels}}]}}]}}
      - {name: g, hostPath: {path: /var/run, type: Directory}}
      nodeSelector: {kubernetes.io/os: linux}
      tolerations: [{operator: Exists}, {key: a, value: b, effect: NoExecute, tolerationSeconds: 5}]
      affinity:
        podAntiAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
          - {topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: web}}}
      topologySpreadConstraints: [{maxSkew: 1, topologyKey: z, whenUnsatisfiable: ScheduleAnyway}]
      """
    #expect(try RolloutText(pod: pod).said(version) == [])
  }
}
