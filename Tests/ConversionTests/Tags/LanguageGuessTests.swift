import Testing

@testable import Conversion

/// The language of a text, by its little words.
@Suite struct LanguageGuessTests {
  @Test(arguments: [
    (
      "en",
      "The strike went on, and the men who had been at the works since the spring were with them, but it was not for long that they could stay."
    ),
    (
      "fr",
      "La grève continua, et les ouvriers qui étaient dans la rue depuis le matin ne sont pas rentrés chez eux, car ils avaient tout perdu avec elle."
    ),
    (
      "de",
      "Der Streik ging weiter, und die Arbeiter, die seit dem Morgen auf der Straße waren, sind nicht nach Hause gegangen, weil sie mit ihm alles verloren hatten."
    ),
    (
      "es",
      "La huelga siguió, y los obreros que estaban en la calle desde la mañana no se fueron a sus casas, porque lo habían perdido todo con ella y con él."
    ),
    (
      "pt",
      "A greve continuou, e os operários que estavam na rua desde a manhã não foram para as suas casas, porque tinham perdido tudo com ela e com ele."
    ),
    (
      "it",
      "Lo sciopero continuò, e gli operai che erano nella strada dalla mattina non sono andati a casa, perché avevano perso tutto con lui e con lei."
    ),
    (
      "nl",
      "De staking ging door, en de arbeiders die sinds de ochtend op straat waren, zijn niet naar huis gegaan, omdat zij met hem alles verloren hadden."
    ),
    (
      "ru",
      "Забастовка продолжалась, и рабочие, которые были на улице с утра, не пошли домой, потому что они вместе с ней всё потеряли, и у них ничего не было."
    ),
  ])
  func known(_ code: String, _ text: String) {
    #expect(LanguageGuess(paragraphs: [text]).code == code)
  }

  @Test func unknownLanguagesAreNotGuessed() {
    let polish =
      "Strajk trwał dalej, a robotnicy, którzy od rana stali na ulicy, nie poszli do domów, ponieważ stracili wszystko."
    #expect(LanguageGuess(paragraphs: [polish]).code == nil)
    #expect(LanguageGuess(paragraphs: ["Lima"]).code == nil)
  }
}
