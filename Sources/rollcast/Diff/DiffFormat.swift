import ArgumentParser

/// The forms of a diff.
enum DiffFormat: String, CaseIterable, ExpressibleByArgument {
  case unified, json, markdown
  case jsonPatch = "json-patch"
  case kustomize
}
