/// What a web host takes at most, as its documentation says.
///
/// Each figure names the page it was read on. All were read on 30 November 2026, from the copies of public
/// documentation that were at hand, which may be older than that day; what no page says is left out. A figure that has
/// changed is changed here and in `docs/hosting.md`.
public struct HostLimits: Sendable, Equatable {
  /// What `pressmark.yml` calls it.
  public let key: String
  /// Its name.
  public let title: String
  /// The most files of one site.
  public var files: Int?
  /// Whether it counts folders among the files.
  public var countsFolders = false
  /// The most files of one folder.
  public var filesInFolder: Int?
  /// The most bytes of one file.
  public var fileBytes: Int?
  /// The most bytes of one site.
  public var bytes: Int?
  /// What its lists of redirects hold at most; `nil` where it reads none.
  public var redirects: Redirects?
  /// Whether it sends what a file `_headers` says.
  public var readsHeaders = false

  /// A host's list of redirects.
  public struct Redirects: Sendable, Equatable {
    /// How it is written.
    public var form = Form.lines
    /// The most lines.
    public var lines: Int?
    /// The most bytes.
    public var bytes: Int?
    /// The most bytes of a line.
    public var lineLength: Int?
    /// Whether old addresses begin behind the path that the site has at the host.
    public var isBelowSite = false

    /// The forms of such lists, by their files.
    public enum Form: String, Sendable {
      /// A line for each: old address, new one, status.
      case lines = "_redirects"
      /// Directives of Apache, which it reads where `AllowOverride FileInfo` lets it.
      case apache = ".htaccess"
      /// Locations of nginx, which its editor includes in a server's block.
      case nginx = "redirects.nginx.conf"
    }
  }

  /// All hosts that are known, by their keys.
  public static let all: [HostLimits] = [
    // https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits: 1 GB a site;
    // https://docs.github.com/en/repositories/working-with-files/managing-large-files/about-large-files-on-github:
    // 100 MB a file of a repository.
    HostLimits(key: "github-pages", title: "GitHub Pages", fileBytes: 100_000_000, bytes: 1_000_000_000),
    // https://developers.cloudflare.com/pages/platform/limits/: 20,000 files on the free plan, 25 MiB a file;
    // https://developers.cloudflare.com/pages/configuration/redirects/: 2,000 redirects of 1,000 characters. Lines
    // behind 100 KB are passed over, as users have found:
    // https://wppoland.com/en/cloudflare-redirects-100kb-cap-silent-tail-truncation/
    // https://developers.cloudflare.com/pages/configuration/headers/: it reads _headers.
    HostLimits(
      key: "cloudflare-pages", title: "Cloudflare Pages", files: 20_000, fileBytes: 25 << 20,
      redirects: Redirects(lines: 2000, bytes: 100_000, lineLength: 1000), readsHeaders: true),
    // https://docs.netlify.com/site-deploys/overview/: no limit of files, but 54,000 in one folder;
    // https://docs.netlify.com/routing/redirects/: from 10,000 redirects on a deploy may fail;
    // https://docs.netlify.com/routing/headers/: it reads _headers.
    HostLimits(
      key: "netlify", title: "Netlify", filesInFolder: 54_000, redirects: Redirects(lines: 9999), readsHeaders: true),
    // https://docs.gitlab.com/user/gitlab_com/#gitlab-pages: 1 GB a site;
    // https://gitlab.com/gitlab-org/gitlab/-/issues/500273: 200,000 files and folders;
    // https://docs.gitlab.com/user/project/pages/redirects/: 1,000 redirects in 64 KB.
    HostLimits(
      key: "gitlab-pages", title: "GitLab Pages", files: 200_000, countsFolders: true, bytes: 1_000_000_000,
      redirects: Redirects(lines: 1000, bytes: 64_000)),
    // No limit was found. https://codeberg.org/Codeberg/pages-server, FEATURES.md and server/upstream/redirects.go: it
    // takes the repository's name off an address before it looks for it in the list.
    HostLimits(key: "codeberg", title: "Codeberg Pages", redirects: Redirects(isBelowSite: true)),
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/BucketRestrictions.html: no limit of objects;
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html: 5 TiB an object.
    HostLimits(key: "s3", title: "Amazon S3", fileBytes: 5 << 40),
    // Servers of one's own.
    HostLimits(key: "apache", title: "Apache", redirects: Redirects(form: .apache)),
    HostLimits(key: "nginx", title: "nginx", redirects: Redirects(form: .nginx)),
    // One of which nothing is known.
    HostLimits(key: "own", title: "your own server"),
  ]

  private init(
    key: String, title: String, files: Int? = nil, countsFolders: Bool = false, filesInFolder: Int? = nil,
    fileBytes: Int? = nil, bytes: Int? = nil, redirects: Redirects? = nil, readsHeaders: Bool = false
  ) {
    self.key = key
    self.title = title
    self.files = files
    self.countsFolders = countsFolders
    self.filesInFolder = filesInFolder
    self.fileBytes = fileBytes
    self.bytes = bytes
    self.redirects = redirects
    self.readsHeaders = readsHeaders
  }

  /// The host of a name in `pressmark.yml`; `nil` when there is none.
  public init?(named key: String) {
    guard let host = Self.all.first(where: { $0.key == key }) else { return nil }
    self = host
  }
}
