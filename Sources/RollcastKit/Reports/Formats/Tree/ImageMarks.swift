/// An image with what the ReplicaSets that run it are.
struct ImageMarks {
  let image: String
  var marks: [RolloutTree.Mark]

  /// The images that run, in their order; one that several ReplicaSets run has the marks of all.
  ///
  /// Source: Argo Rollouts 1.9, pkg/kubectl-argo-rollouts/info/rollout_info.go, Images.
  static func all(of tree: RolloutTree) -> [ImageMarks] {
    var images: [ImageMarks] = []
    for replicaSet in tree.replicaSets where replicaSet.replicas > 0 {
      for image in replicaSet.images ?? ["unknown"] {
        if let place = images.firstIndex(where: { $0.image == image }) {
          images[place].add(replicaSet.marks)
        } else {
          images.append(ImageMarks(image: image, marks: replicaSet.marks))
        }
      }
    }
    return images.sorted { $0.image < $1.image }
  }

  private mutating func add(_ others: [RolloutTree.Mark]) {
    marks = Set(marks + others).sorted { $0.rawValue < $1.rawValue }
  }

  /// `IMAGE (stable)`.
  func text(_ style: TextStyle) -> String {
    let image = TerminalText.safe(image)
    if marks.isEmpty { return image }
    let marks = marks.map { style.colored($0.rawValue, $0.color) }
    return "\(image) (\(marks.joined(separator: ", ")))"
  }
}
