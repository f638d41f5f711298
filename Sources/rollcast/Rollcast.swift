import ArgumentParser

/// The command line's root.
struct Rollcast: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollcast",
    abstract: "Forecasts what Argo Rollouts will do to Git's manifests, without a cluster.",
    discussion: """
      Example:
        kustomize build . | rollcast render --step 0 --stable old.yaml

      Exit status: 0 done, 1 a difference or a finding, 2 bad input or bad usage.
      """,
    version: "0.1.0",
    subcommands: [
      RenderCommand.self, DiffCommand.self, PlanCommand.self, StatusCommand.self,
      HashCommand.self, ChangedCommand.self, LintCommand.self, UpgradeImpactCommand.self,
      SetWeightCommand.self, IgnoreDifferencesCommand.self, FunctionCommand.self,
      ConfigCommand.self,
    ])
}
