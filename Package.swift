// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "rollcast",
  platforms: [.macOS(.v13)],
  products: [
    .executable(name: "rollcast", targets: ["rollcast"]),
    .library(name: "RollcastKit", targets: ["RollcastKit", "YAMLSource"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    // Without its default trait, which brings in Foundation.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    // Only `make docs` runs it.
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    .target(name: "YAMLSource", dependencies: ["CLibYAML"]),
    .target(
      name: "RollcastKit",
      dependencies: [
        "YAMLSource", .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]
    ),
    .target(name: "SchemaGenerator", dependencies: ["YAMLSource"]),
    .executableTarget(
      name: "generate-schemas",
      dependencies: ["SchemaGenerator", .product(name: "SystemPackage", package: "swift-system")]
    ),
    .executableTarget(
      name: "rollcast",
      dependencies: [
        "RollcastKit", "YAMLSource",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    // Built here, too, so that a change that breaks it is seen at once.
    .executableTarget(
      name: "weights-example", dependencies: ["RollcastKit"], path: "Examples/Sources/weights"),
    .testTarget(name: "YAMLSourceTests", dependencies: ["CLibYAML", "YAMLSource"]),
    .testTarget(
      name: "RollcastKitTests", dependencies: ["RollcastKit", "SchemaGenerator", "YAMLSource"]),
    .testTarget(
      name: "RollcastTests", dependencies: ["rollcast", "weights-example", "YAMLSource"]),
  ],
  swiftLanguageModes: [.v6]
)
