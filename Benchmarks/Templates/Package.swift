// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that pressmark itself does not depend on what it is compared with.
let package = Package(
  name: "template-bench",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "pressmark", path: "../.."),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/apple/swift-system", from: "1.6.0"),
  ],
  targets: [
    .executableTarget(
      name: "template-bench",
      dependencies: [
        .product(name: "PressmarkPages", package: "pressmark"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)]
    )
  ]
)
