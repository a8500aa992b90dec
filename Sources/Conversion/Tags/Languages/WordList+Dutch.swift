extension WordList {
  /// Dutch.
  static let dutch = WordList(
    determiners: """
      de het een deze dit die dat mijn jouw zijn haar ons onze hun uw elk elke ieder iedere geen alle enkele \
      sommige ander andere anderen welke
      """,
    of: "van",
    verbMarkers: """
      ik jij je hij zij ze wij we jullie u men wie te kan kunnen kon konden moet moeten moest mag mogen zal zullen \
      zou zouden wil willen wilde wordt worden werd werden heeft hebben had hadden is zijn was waren niet
      """,
    others: """
      en of maar want dus als dan toen omdat hoewel terwijl totdat voordat nadat zodat hoe waar wanneer waarom wat \
      in aan op uit bij door voor tegen zonder om naar sinds over onder tussen met naast achter buiten binnen \
      ondanks wegens volgens tot tijdens rond langs per via mij me jou hem hen haar zich ben bent geweest geworden \
      wezen hier daar er nu nog alleen al ook zo zeer heel meer veel vele weinig iets niets iemand niemand altijd \
      nooit vaak weer reeds net pas bijna ongeveer geheel eens ja nee toch echter daarom daarna daarbij daarvoor \
      daarvan daarmee hierbij hiervoor waarbij waarop waarin bovendien verder zowel noch ofwel natuurlijk \
      misschien wel vandaag gisteren morgen zelf elkaar zulke zelfde beide beiden eerste laatste volgende nieuwe \
      nieuw goed goede grote groot kleine lang ver eigen af terug samen zei zegt zeggen gaat ging gaan komt kwam \
      komen maakt maken laten liet staat stond ligt blijft doen doet deed geeft gaf krijgt kreeg men 't zo'n etc
      """,
    times: """
      dhr mevr mr dr januari februari maart april mei juni juli augustus september oktober november december \
      maandag dinsdag woensdag donderdag vrijdag zaterdag zondag dag dagen week weken maand maanden jaar jaren uur \
      uren minuut minuten tijd keer ochtend middag avond nacht eeuw moment één twee drie vier vijf zes zeven acht \
      negen tien elf twaalf twintig dertig honderd honderden duizend duizenden miljoen miljard procent tweede \
      derde helft half lente zomer herfst winter
      """,
    joiners: "van de der den het voor ten ter",
    general: """
      universiteit comité raad instituut vereniging stichting commissie ministerie mensen mens man mannen vrouw vrouwen persoon personen groep groepen lid leden deel delen plaats geval feit \
      punt ding dingen zaak zaken onderwerp probleem problemen vraag vragen antwoord reden oorzaak voorbeeld idee \
      vorm wijze manier soort type einde begin aantal lijst reeks niveau maatregel maatregelen middel middelen \
      actie werk project programma systeem dienst diensten proces resultaat resultaten situatie doel besluit \
      rapport artikel tekst woord woorden pagina nieuws informatie bron naam titel datum leven wereld land landen \
      stad staat regio huis straat hand hoofd belangrijk belangrijke algemene nationale internationale lokale \
      openbare politieke sociale mogelijk president minister directeur woordvoerder auteur dood doden nederlandse \
      franse engelse britse duitse spaanse italiaanse russische chinese amerikaanse europese belgische noorden \
      zuiden oosten westen bedrijf bedrijven geld prijs euro kind kinderen
      """)
}
