import RollcastKit
import Testing

/// What the API server would refuse, and where.
@Suite struct PodTemplateErrorTests {
  @Test(arguments: [
    (
      "spec:\n  containers:\n  - env:\n    - value: 1\n",
      "t.yaml:4:14: error: spec.template.spec.containers[0].env[0].value: expected string, found integer"
    ),
    (
      "metadata:\n  labels:\n    a.b/c: yes\n",
      "t.yaml:3:12: error: spec.template.metadata.labels[a.b/c]: expected string, found boolean"
    ),
    ("spec: []\n", "t.yaml:1:7: error: spec.template.spec: expected object, found array"),
    (
      "spec:\n  containers: {}\n",
      "t.yaml:2:15: error: spec.template.spec.containers: expected array, found object"
    ),
    (
      "spec:\n  priority: 2147483648\n",
      "t.yaml:2:13: error: spec.template.spec.priority: 2147483648 does not fit into int32"
    ),
    (
      "spec:\n  hostNetwork: 'true'\n",
      "t.yaml:2:16: error: spec.template.spec.hostNetwork: expected boolean, found string"
    ),
    (
      "spec:\n  terminationGracePeriodSeconds: 1.5\n",
      "t.yaml:2:34: error: spec.template.spec.terminationGracePeriodSeconds: "
        + "expected integer, found number"
    ),
    (
      "spec:\n  overhead: {cpu: 1x}\n",
      "t.yaml:2:19: error: spec.template.spec.overhead.cpu: \"1x\" is not a quantity"
    ),
    (
      "spec:\n  containers:\n  - livenessProbe: {httpGet: {port: true}}\n",
      "t.yaml:3:37: error: spec.template.spec.containers[0].livenessProbe.httpGet.port: "
        + "expected integer or string, found boolean"
    ),
    (
      "spec:\n  containers:\n  -\n",
      "t.yaml:3:4: error: spec.template.spec.containers[0]: expected object, found null"
    ),
    (
      "spec:\n  containers:\n  - args: [a, ~]\n",
      "t.yaml:3:15: error: spec.template.spec.containers[0].args[1]: expected string, found null"
    ),
    (
      "spec:\n  priority: 1.5\n",
      "t.yaml:2:13: error: spec.template.spec.priority: expected integer, found number"
    ),
  ])
  func nameThePlace(text: String, expected: String) {
    let error = #expect(throws: InputError.self) { try PodTemplateInputTests.input(text) }
    #expect(error?.description == expected)
  }
}
