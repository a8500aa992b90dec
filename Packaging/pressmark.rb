# A formula for Homebrew: it builds Pressmark from a checkout of this repository. Written, not tried.
#     brew install --formula --HEAD ./Packaging/pressmark.rb
class Pressmark < Formula
  desc "Newspaper articles to a static, citable, searchable archive"
  homepage "file://#{File.expand_path("..", __dir__)}"
  license "Apache-2.0"
  head "file://#{File.expand_path("..", __dir__)}", using: :git

  depends_on "pkg-config" => :build
  depends_on xcode: ["26.0", :build]
  depends_on "cmark"
  depends_on "libyaml"
  depends_on macos: :sequoia
  depends_on "openssl@3"

  def install
    # Homebrew has a sandbox of its own around this one.
    system "make", "install", "PREFIX=#{prefix}", "SWIFT=swift"
    generate_completions_from_executable(bin/"pressmark", "--generate-completion-script")
  end

  test do
    system bin/"pressmark", "new", "herald"
    system bin/"pressmark", "build", "herald"
    assert_path_exists testpath/"herald/site/index.html"
  end
end
