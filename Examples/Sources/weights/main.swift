// Prints the canary's weight at each step of an update, and the VirtualService at the first.

import RollcastKit

let stable = """
  apiVersion: argoproj.io/v1alpha1
  kind: Rollout
  metadata: {name: checkout}
  spec:
    replicas: 4
    selector: {matchLabels: {app: checkout}}
    template:
      metadata: {labels: {app: checkout}}
      spec: {containers: [{name: checkout, image: "checkout:1.4"}]}
    strategy:
      canary:
        stableService: checkout
        canaryService: checkout-canary
        trafficRouting: {istio: {virtualService: {name: checkout}}}
        steps:
        - setWeight: 10
        - pause: {}
        - setWeight: 50
        - pause: {duration: 5m}
  ---
  apiVersion: v1
  kind: Service
  metadata: {name: checkout}
  spec: {selector: {app: checkout}}
  ---
  apiVersion: v1
  kind: Service
  metadata: {name: checkout-canary}
  spec: {selector: {app: checkout}}
  ---
  apiVersion: networking.istio.io/v1
  kind: VirtualService
  metadata: {name: checkout}
  spec:
    hosts: [checkout]
    http:
    - route:
      - destination: {host: checkout}
        weight: 100
      - destination: {host: checkout-canary}
        weight: 0

  """
let manifests = stable.split(separator: "checkout:1.4").joined(separator: "checkout:1.5")

do throws(InputError) {
  let forecast = try Forecast(manifests: manifests, stable: stable)
  let states = try forecast.states
  for state in states {
    let pods = state.details.replicaSets.map { "\($0.role) \($0.replicas)" }
    print(
      "\(state.name): canary \(state.details.canaryWeight ?? 0)%, pods: "
        + pods.joined(separator: ", "))
  }
  let rendered = states.first?.render() ?? ""
  print(rendered.split(separator: "---\n").last ?? "", terminator: "")
} catch {
  print(error)
}
