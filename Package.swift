// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "pressmark",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "pressmark", targets: ["pressmark"]),
    // For Benchmarks/Templates, a package of its own; it promises nothing to others.
    .library(name: "PressmarkPages", targets: ["Archive", "Site", "TemplateEngine"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.90.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.6.0"),
  ],
  targets: [
    // The rooms, in the order the data flows. A target depends only on those above it.
    .systemLibrary(
      name: "CCmark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
    ),
    .systemLibrary(
      name: "CYaml",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    .systemLibrary(
      name: "CCrypto",
      pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]
    ),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CSyncfs"),
    .systemLibrary(name: "CCommit"),
    .target(name: "Support", swiftSettings: settings),
    .target(
      name: "Files",
      dependencies: [
        "CCrypto", "CSyncfs", "CZlib", "Support",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "Markdown",
      dependencies: ["CCmark", "CYaml", "Support"],
      swiftSettings: settings
    ),
    .target(
      name: "Documents",
      dependencies: [
        "Files", "Markdown", "Support",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings
    ),
    .target(name: "TemplateEngine", dependencies: ["Support"], swiftSettings: settings),
    .target(
      name: "Archive",
      dependencies: [
        "Documents", "Files", "Markdown", "Support",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings
    ),
    .target(name: "LanguageFiles", dependencies: ["Markdown", "Support"], swiftSettings: settings),
    .target(
      name: "Subjects",
      dependencies: [
        "Archive", "Files", "Markdown", "Support",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings
    ),
    .target(name: "Search", dependencies: ["Archive", "Files", "Support"], swiftSettings: settings),
    .target(
      name: "Conversion",
      dependencies: [
        "Archive", "Documents", "Files", "LanguageFiles", "Markdown", "Subjects", "Support",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      exclude: ["Languages", "Layouts/Known"],
      swiftSettings: settings,
      plugins: ["EmbedLanguages"]
    ),
    .target(
      name: "Site",
      dependencies: [
        "Archive", "Documents", "Files", "Markdown", "Search", "Subjects", "Support", "TemplateEngine",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      resources: [.embedInCode("Pages/Accessibility/wcag.tsv")],
      swiftSettings: settings,
      plugins: ["EmbedTheme"]
    ),
    .target(
      name: "Checking",
      dependencies: [
        "Archive", "Conversion", "Documents", "Files", "Markdown", "Site", "Subjects", "Support",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "Preview",
      dependencies: [
        "Archive", "Checking", "Conversion", "Files", "Markdown", "Site", "Support",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      resources: [.embedInCode("Assets/preview.css"), .embedInCode("Assets/preview.js")],
      swiftSettings: settings
    ),
    .target(
      name: "Publishing",
      dependencies: [
        "Archive", "Files", "Support", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "pressmark",
      dependencies: [
        "Archive", "CCommit", "Checking", "Conversion", "Documents", "Files", "Preview", "Publishing", "Site",
        "Subjects", "Support",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings
    ),

    // The default theme, Templates/, compiled into the binary.
    .executableTarget(name: "embed-theme", path: "Plugins/embed-theme", swiftSettings: settings),
    .plugin(name: "EmbedTheme", capability: .buildTool(), dependencies: ["embed-theme"]),
    // The languages of the converter, Sources/Conversion/Languages, and the layouts that it knows, Layouts/Known beside
    // them, checked and compiled into the binary.
    .executableTarget(
      name: "embed-languages", dependencies: ["LanguageFiles", "Markdown"], path: "Plugins/embed-languages",
      swiftSettings: settings),
    .executableTarget(
      name: "embed-layouts", dependencies: ["Archive", "Markdown", "Support"], path: "Plugins/embed-layouts",
      swiftSettings: settings),
    .plugin(name: "EmbedLanguages", capability: .buildTool(), dependencies: ["embed-languages", "embed-layouts"]),

    .target(
      name: "TestSupport",
      dependencies: ["Archive", "Documents", "Files", .product(name: "SystemPackage", package: "swift-system")],
      path: "Tests/TestSupport",
      swiftSettings: settings
    ),
    .testTarget(name: "SupportTests", dependencies: ["Support"], swiftSettings: settings),
    .testTarget(
      name: "FilesTests",
      dependencies: ["Files", "TestSupport", .product(name: "SystemPackage", package: "swift-system")],
      swiftSettings: settings
    ),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "Files", "Markdown", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "TemplateEngineTests", dependencies: ["TemplateEngine", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "ArchiveTests",
      dependencies: [
        "Archive", "Files", "Markdown", "TestSupport", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "SubjectsTests",
      dependencies: [
        "Archive", "Files", "Markdown", "Subjects", "Support", "TestSupport",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ConversionTests",
      dependencies: [
        "Archive", "Conversion", "Documents", "Files", "LanguageFiles", "Markdown", "TestSupport",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      exclude: ["Layouts"],
      swiftSettings: settings),
    .testTarget(
      name: "SearchTests", dependencies: ["Archive", "Search", "Support", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "SiteTests",
      dependencies: ["Archive", "Conversion", "Files", "Site", "Subjects", "Support", "TemplateEngine", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "CheckingTests",
      dependencies: [
        "Archive", "Checking", "Conversion", "Files", "Site", "TestSupport",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "PreviewTests",
      dependencies: [
        "Archive", "Conversion", "Files", "Preview", "Site", "TestSupport",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Archive", "Files", "Markdown", "Publishing", "TestSupport",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      exclude: ["torture.py", "servers.py", "failing.py"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["Files", "TestSupport", "pressmark", .product(name: "SystemPackage", package: "swift-system")],
      exclude: ["Fixtures", "Golden"],
      swiftSettings: settings
    ),
  ]
)
