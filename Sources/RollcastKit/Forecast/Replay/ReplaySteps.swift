/// The steps of a strategy, with the pause that holds the rollout put between them where one is.
///
/// Nothing is copied: a replay asks for them anew at each state, of which there are as many as steps.
struct ReplaySteps: RandomAccessCollection {
  private let own: [CanaryStep]
  /// Where the pause stands that the strategy does not have.
  let addedPause: Int?

  init(_ steps: [CanaryStep], pausedAt addedPause: Int? = nil) {
    own = steps
    self.addedPause = addedPause
  }

  var startIndex: Int { 0 }
  var endIndex: Int { own.count + (addedPause == nil ? 0 : 1) }

  subscript(index: Int) -> CanaryStep.Action {
    guard let addedPause, index >= addedPause else { return own[index].action }
    return index == addedPause ? .pause(.indefinite) : own[index - 1].action
  }
}
