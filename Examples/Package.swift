// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "rollcast-examples",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "rollcast", path: "..")],
  targets: [
    .executableTarget(
      name: "weights", dependencies: [.product(name: "RollcastKit", package: "rollcast")])
  ],
  swiftLanguageModes: [.v6]
)
