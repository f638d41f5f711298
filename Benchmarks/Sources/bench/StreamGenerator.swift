/// Makes manifests as a large GitOps repository has them: seven documents for each application, two
/// of which no Rollout cares about.
enum StreamGenerator {
  /// - Parameter tag: the image's, which tells the stable revision's stream from the canary's.
  static func application(_ number: Int, tag: String) -> String {
    let name = "shop-\(number)"
    return """
      ---
      apiVersion: argoproj.io/v1alpha1
      kind: Rollout
      metadata:
        name: \(name)
        namespace: shop
        labels: {app.kubernetes.io/name: \(name), app.kubernetes.io/part-of: shop}
      spec:
        replicas: 10
        revisionHistoryLimit: 3
        selector:
          matchLabels:
            app: \(name)
        strategy:
          canary:
            canaryService: \(name)-canary
            stableService: \(name)-stable
            trafficRouting:
              istio:
                virtualService:
                  name: \(name)
                  routes: [primary]
                destinationRule:
                  name: \(name)
                  canarySubsetName: canary
                  stableSubsetName: stable
            steps:
            - setWeight: 5
            - pause: {duration: 5m}
            - setWeight: 25
            - pause: {duration: 10m}
            - setWeight: 50
            - pause: {}
        template:
          metadata:
            labels:
              app: \(name)
            annotations:
              prometheus.io/scrape: "true"
              prometheus.io/port: "9090"
          spec:
            serviceAccountName: \(name)
            containers:
            - name: app
              image: registry.example/\(name):\(tag)
              ports:
              - name: http
                containerPort: 8080
              - name: metrics
                containerPort: 9090
              env:
              - name: LOG_LEVEL
                value: info
              - name: POD_IP
                valueFrom: {fieldRef: {fieldPath: status.podIP}}
              readinessProbe:
                httpGet: {path: /healthz, port: http}
                periodSeconds: 5
              resources:
                requests: {cpu: 250m, memory: 256Mi}
                limits: {cpu: "1", memory: 512Mi}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: \(name)-canary, namespace: shop}
      spec:
        selector: {app: \(name)}
        ports: [{name: http, port: 80, targetPort: http}]
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: \(name)-stable, namespace: shop}
      spec:
        selector: {app: \(name)}
        ports: [{name: http, port: 80, targetPort: http}]
      ---
      apiVersion: networking.istio.io/v1
      kind: DestinationRule
      metadata: {name: \(name), namespace: shop}
      spec:
        host: \(name).shop.svc.cluster.local
        subsets:
        - name: stable
          labels: {app: \(name)}
        - name: canary
          labels: {app: \(name)}
      ---
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata: {name: \(name), namespace: shop}
      spec:
        hosts: [\(name).shop.example]
        gateways: [istio-system/public]
        http:
        - name: primary
          route:
          - destination: {host: \(name).shop.svc.cluster.local, subset: stable}
            weight: 100
          - destination: {host: \(name).shop.svc.cluster.local, subset: canary}
            weight: 0

      """ + bystanders(of: name)
  }

  /// A ConfigMap and a Secret.
  static func bystanders(of name: String) -> String {
    let data = (0..<64).map { "  key-\($0): \"value \($0) of \(name), nothing a Rollout needs\"\n" }
      .joined()
    return ["ConfigMap", "Secret"].map { kind in
      """
      ---
      apiVersion: v1
      kind: \(kind)
      metadata: {name: \(name), namespace: shop}
      data:
      \(data)
      """
    }.joined()
  }
}
