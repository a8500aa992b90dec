import Testing

@testable import Conversion

/// Markup in a file that should be plain text.
@Suite struct MarkupFormatTests {
  @Test(arguments: [
    ("<!DOCTYPE html>\n<html><body><p>Bread</p></body></html>", "web page"),
    ("\n <html>\n<head><title>Bread</title></head></html>", "web page"),
    ("<p>Bread rises.</p>\n<p>So do prices.</p>", "web page"), ("<?xml version=\"1.0\"?>\n<article/>", "XML"),
    (
      "From: a@example.org\nContent-Transfer-Encoding: quoted-printable\n\nLe boulanger a d=E9cid=E9.\n\n"
        + "From: b@example.org\nContent-Transfer-Encoding: quoted-printable\n\nLe pain est \u{E0} moi.\n",
      "quoted-printable"
    ),
    (
      "Le boulanger a d=C3=A9cid=C3=A9 que le pain ne serait plus vendu au prix de l=\n'an dernier.", "quoted-printable"
    ),
    (
      "Sent as Content-Transfer-Encoding: base64\n\n"
        + "VGhlIGJha2VyIHNhaWQgdGhhdCBicmVhZCB3aWxsIHJpc2UgaW4gcHJpY2UgYWdhaW4=",
      "base64"
    ),
  ])
  func isToldWhatItIs(_ text: String, _ name: String) {
    let error = #expect(throws: DecodingError.self) { try decoded(text) }
    #expect(error?.message.contains(name) == true)
    #expect(error?.advice.contains("save") == true)
  }

  @Test(arguments: [
    ("title,date,body\n\"Canal\",\"1982-03-03\",\"No water,\nand no crew\"\n", "table"),
    ("title;date;body\r\nCanal;1982;No water\r\n", "table"), ("BEGIN:VCARD\nFN:Ann Lee\nEND:VCARD\n", "vCard"),
    ("{\n  \"title\": \"Mill\",\n  \"draft\": true\n}\n\nNo water.\n", "JSON"),
    ("begin:vcalendar\nVERSION:2.0\n", "iCalendar"), ("{\"title\": \"Canal\"}\n\nNo water.\n", "JSON"),
    ("[\n  { \"title\" : \"Canal\" }\n]\n", "JSON"),
    (
      "From: Ann Lee <ann@example.org>\nContent-Type: multipart/mixed; boundary=\"AB\"\n\n--AB\n\nNo water.\n--AB--\n",
      "multipart"
    ),
  ])
  func dataAreToldWhatTheyAre(_ text: String, _ name: String) {
    let error = #expect(throws: DecodingError.self) { try decoded(text) }
    #expect(error?.message.contains(name) == true)
  }

  @Test(arguments: [
    "Lima, Peru, April\nNo water, no crew, nothing.\n", "bread,butter,tea\nNobody had them.\n", "[Ann Lee]\nText.\n",
    "{\"No water\", they said.}\n", "Content-Type: multipart/mixed; boundary=\"AB\"\n\nNo water.\n",
    "a,b,c\n",
  ])
  func whatIsOnlyLikeDataIsRead(_ text: String) throws {
    #expect(try decoded(text).bytes == Array(text.utf8))
  }

  @Test(arguments: [
    "A sum: a=1, b=2, and 2+2=4.", "<The baker> said no.", "x=\ny=\nz=", "Query ?a=E9&b=2 is no letter.",
  ])
  func plainTextIsRead(_ text: String) throws {
    #expect(try decoded(text).bytes == Array(text.utf8))
  }

  @Test func entitiesAreCharacters() throws {
    let text = try decoded("Le pain ferm&eacute; &amp; l&rsquo;&#233;t&#xE9;\n&laquo;&nbsp;non&nbsp;&raquo;")
    #expect(String(decoding: text.bytes, as: UTF8.self) == "Le pain fermé & l’été\n«\u{A0}non\u{A0}»")
    #expect(text.notes == ["put in 9 characters for names of HTML, such as “&eacute;”"])
    #expect(text.flaws.isEmpty)
  }

  @Test(arguments: ["AT&T; and R&D;", "a &bogus; b", "&; &#; x & y", "salt & pepper;"])
  func ampersandsStay(_ text: String) throws {
    #expect(try decoded(text).bytes == Array(text.utf8))
    #expect(try decoded(text).changes.isEmpty)
  }

  @Test(arguments: ["Write `&amp;` for an ampersand.", "Write “&lt;” for <."])
  func aTextAboutEntitiesIsLeft(_ line: String) throws {
    let text = try decoded(line)
    #expect(text.bytes == Array(line.utf8))
    #expect(text.flaws.count == 1 && text.flaws[0].message.contains("entities"))
  }
}
