import Testing

@testable import Publishing

/// What other programs say is shown, their secrets are not.
@Suite struct SecretMaskTests {
  @Test(arguments: [
    ("fatal: https://ann:s3cret@example.org/a.git", "fatal: https://ann:***@example.org/a.git"),
    ("fatal: https://0123abc@example.org/a.git", "fatal: https://***@example.org/a.git"),
    ("fatal: ssh://git@example.org/a.git", "fatal: ssh://git@example.org/a.git"),
    ("remote: token ghp_AbC123 is gone", "remote: token ghp_*** is gone"),
    ("password: hunter2 is wrong", "password: *** is wrong"),
    ("--sftp-pass=hunter2 --x", "--sftp-pass=*** --x"),
    ("--password hunter2", "--password ***"),
    ("GET /?X-Amz-Signature=abc&X=1", "GET /?X-Amz-Signature=***&X=1"),
    ("Authorization: Basic YWJj next", "Authorization: Basic *** next"),
    ("secret_access_key = abc", "secret_access_key = ***"),
    ("password=\"two words\" is wrong", "password=*** is wrong"),
    ("pass = 'two words', user = 'ann'", "pass = *** user = 'ann'"),
    ("{\"token\": \"two words\", \"user\": \"ann\"}", "{\"token\": *** \"user\": \"ann\"}"),
    ("password=\"two words", "password=***"),
    ("Permission denied (publickey,password).", "Permission denied (publickey,password)."),
    ("rsync: [sender] change_dir failed: No such file", "rsync: [sender] change_dir failed: No such file"),
  ])
  func lines(_ said: String, _ shown: String) {
    #expect(SecretMask.masked(said) == shown)
  }

  @Test(arguments: [
    ("ann@example.org: Permission denied (publickey,password).", "does not accept"),
    ("rsync: mkstemp failed: Permission denied (13)", "nothing can be written"),
    ("rsync: write failed: No space left on device (28)", "disk is full"),
    ("Failed to create file system for \"x:\": didn't find section in config file", "does not know this remote"),
    ("! [rejected] pages -> pages (stale info)", "another run"),
    ("ssh: connect to host 127.0.0.1 port 1: Connection refused", "connection was cut"),
    ("Host key verification failed.", "key is not known"),
    ("550 No such folder", "nothing can be written"),
    ("failed: 552 too much", "disk is full"),
    ("530 Sorry.", "does not accept"),
  ])
  func troublesHaveCures(_ said: String, _ message: String) throws {
    let trouble = try #require(Trouble.of(said))
    #expect(trouble.message.contains(message), "\(trouble.message)")
  }

  /// An archive's files have any names.
  @Test(arguments: [
    "rsync: write error: \"tags/birth-certificate.html\": Connection reset by peer (104)",
    "ERROR : 1997/04/24/certificate-too-large.html: Failed to copy: read tcp: connection reset by peer",
    "ERROR : media/birth certificate 1901.pdf: Failed to copy: connection reset by peer",
    "ERROR : certificate.html: Failed to copy: broken pipe",
    "rsync: [sender] send_files failed to open 'tags/enospc': Connection reset by peer",
    "cannot stat ‘no space left’: connection timed out",
    "The certificate of the day was sent; connection reset by peer",
    "dial tcp 10.0.0.1:22: i/o timeout",
  ])
  func namesOfFilesAreNoTroubles(_ said: String) throws {
    let trouble = try #require(Trouble.of(said))
    #expect(trouble.message.contains("connection was cut") && !trouble.isLasting, "\(trouble.message)")
  }

  @Test(arguments: [
    ("Post \"https://s3.example.org/a\": x509: certificate signed by unknown authority", "no valid certificate"),
    ("fatal: repository 'https://example.org/a.git/' not found", "no such place"),
    ("<Error><Code>InvalidAccessKeyId</Code><Message>No.</Message></Error>", "does not accept"),
    ("fatal: could not read Username for 'https://example.org': terminal prompts disabled", "does not accept"),
  ])
  func whatIsSaidOfFilesIs(_ said: String, _ message: String) throws {
    let trouble = try #require(Trouble.of(said))
    #expect(trouble.message.contains(message), "\(trouble.message)")
  }

  @Test(arguments: ["sent 1550 files", "550.5 KB", "at 1,530 bytes", "tags/timeout.html was sent"])
  func numbersAndNamesAreNoTroubles(_ said: String) {
    #expect(Trouble.of(said) == nil)
  }
}
