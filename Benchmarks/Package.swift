// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Benchmarks",
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .executableTarget(name: "bench", dependencies: ["CLibYAML"]),
    .executableTarget(name: "empty"),
  ],
  swiftLanguageModes: [.v6]
)
