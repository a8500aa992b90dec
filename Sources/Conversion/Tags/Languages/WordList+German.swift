extension WordList {
  /// German.
  static let german = WordList(
    determiners: """
      der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem jener jene jenes \
      mein meine dein sein seine seinen seiner seinem seines ihr ihre ihren ihrer ihrem ihres unser unsere unseren \
      unserer euer eure kein keine keinen keiner jeder jede jedes jeden jedem alle allen aller manche welche \
      welcher welches
      """,
    of: "von vom",
    verbMarkers: """
      ich du er sie es wir man zu wer kann können konnte konnten könnte muss müssen musste soll sollen sollte will \
      wollen wollte darf dürfen wird werden wurde wurden würde würden hat haben hatte hatten habe ist sind war \
      waren nicht
      """,
    others: """
      und oder aber denn sondern doch wenn als ob dass daß weil obwohl während bis bevor nachdem damit wie wo \
      woher wohin wann warum wieso was wem wen wessen in im ins an am ans auf aus bei beim durch für gegen ohne um \
      nach seit über unter vor zwischen mit neben hinter außer trotz wegen statt laut gegenüber entlang zum zur \
      aufs fürs übers mich mir dich dir sich uns euch ihm ihn ihnen sei seien gewesen worden geworden bin bist \
      seid wäre wären sein haben gehabt hier da dort dann nun jetzt noch nur schon auch so sehr mehr viel viele \
      vielen wenig wenige etwas nichts niemand jemand immer nie oft wieder bereits gerade erst fast etwa rund ganz \
      gar eben ja nein also dabei dafür dagegen daher damals danach daran darauf daraus darin darüber darum davon \
      dazu deshalb deswegen dennoch jedoch trotzdem zwar sowie sowohl weder entweder beziehungsweise insgesamt \
      außerdem ferner zudem allerdings natürlich vielleicht wohl heute gestern morgen selbst einander solche \
      solcher solches andere anderen anderer anderes einige einigen mehrere beide beiden ersten letzten nächsten \
      neue neuen neuer neues gut gute guten große großen großer kleine kleinen lange weit weiter weitere weiteren \
      eigenen her hin los ab zurück zusammen sagte sagt gibt gab geht ging kommt kam macht machte machen lassen \
      ließ steht stand liegt bleibt dies derselbe dieselben mal einmal bzw usw z b
      """,
    times: """
      herr frau dr prof januar februar märz april mai juni juli august september oktober november dezember montag \
      dienstag mittwoch donnerstag freitag samstag sonnabend sonntag tag tage tagen woche wochen monat monate \
      monaten jahr jahre jahren jahres stunde stunden minute minuten zeit uhr morgen abend nacht mittag mal heute \
      eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert tausend million \
      millionen milliarde milliarden prozent erste erster zweite zweiten dritte dritten hälfte frühling sommer \
      herbst winter jahrhundert
      """,
    joiners: "von der den für des zu",
    general: """
      universität ausschuss rat institut verein verband stiftung kommission ministerium menschen mensch mann männer frau frauen leute person personen gruppe mitglied mitglieder teil teile stelle \
      fall fälle ort frage fragen antwort problem probleme grund gründe beispiel idee sache dinge ding art weise \
      form bereich seite ende anfang beginn zahl anzahl liste reihe weg mittel ziel ziele aufgabe arbeit rolle \
      möglichkeit entwicklung ergebnis ergebnisse bericht artikel text wort worte thema themen name namen bild \
      titel information informationen leben welt land stadt staat haus kopf hand auge gesicht blick sinn recht \
      punkt maß maßnahme maßnahmen projekt programm system dienst angebot entscheidung situation lage bedeutung \
      interesse erfahrung beitrag präsident minister chef leiter sprecher direktor vorsitzende vertreter autor \
      deutsche deutschen deutscher französische französischen britische amerikanische amerikanischen russische \
      russischen europäische europäischen internationale internationalen nationale politische politischen \
      öffentliche soziale wirtschaftliche norden süden osten westen firma unternehmen geld preis kosten euro \
      kinder kind tod
      """)
}
