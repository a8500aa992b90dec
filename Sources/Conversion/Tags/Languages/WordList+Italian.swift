extension WordList {
  /// Italian.
  static let italian = WordList(
    determiners: """
      il lo la i gli le l un uno una questo questa questi queste quel quello quella quei quegli quelle mio mia tuo \
      tua suo sua suoi sue nostro nostra nostri nostre vostro loro ogni qualche alcuni alcune nessun nessuna tutto \
      tutta tutti tutte altro altra altri altre
      """,
    of: "di del dello della dei degli delle dell d",
    verbMarkers: """
      io tu lui lei noi voi essi si mi ti ci vi ne non che chi può possono deve devono va vanno ha hanno aveva \
      avevano è sono era erano fu furono sarà saranno sia stato stata stati potrebbe dovrebbe
      """,
    others: """
      a al allo alla ai agli alle all da dal dallo dalla dai dagli dalle dall in nel nello nella nei negli nelle \
      nell su sul sullo sulla sui sugli sulle sull con col per tra fra e ed o od ma però anche se come quando dove \
      mentre perché poiché quindi dunque cioè infatti invece inoltre tuttavia quale quali cui quanto quanta quanti \
      molto molta molti molte più meno tanto poco pochi troppo così già ancora sempre mai ora allora poi dopo \
      prima oggi ieri qui qua lì là bene male meglio solo soltanto quasi forse sì no ciò qualcosa niente nulla \
      qualcuno nessuno stesso stessa stessi proprio propria tale tali vari varie entrambi essere avere fare fa \
      fatto dire detto dice disse vedere dare dà andare potere dovere essendo ho hai abbiamo avete stava stanno \
      sta fosse fossero senza sotto sopra verso contro durante secondo attraverso presso dentro fuori vicino \
      lontano insieme oltre circa ecco me te sé glielo un' po etc
      """,
    times: """
      sig signor signora dott dr gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre \
      novembre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica giorno giorni settimana settimane \
      mese mesi anno anni ora ore minuto minuti tempo volta volte momento secolo mattina pomeriggio sera notte \
      primo prima primi secondo seconda terzo terza ultimo ultima ultimi ultime due tre quattro cinque sei sette \
      otto nove dieci undici dodici quindici venti trenta cento centinaia mille mila migliaia milione milioni \
      miliardo miliardi metà mezzo mezza primavera estate autunno inverno
      """,
    joiners: "di del della dei degli delle da dell d",
    general: """
      università comitato consiglio istituto associazione fondazione commissione ministero autorità capitale forze persona persone gente uomo uomini donna donne gruppo gruppi membro membri parte parti luogo caso casi fatto \
      fatti punto cosa cose tema problema problemi domanda risposta ragione causa esempio idea forma modo tipo \
      fine inizio numero quantità lista serie livello misura misure mezzo mezzi azione azioni lavoro lavori \
      progetto programma sistema servizio servizi processo risultato risultati situazione condizione condizioni \
      obiettivo decisione rapporto articolo testo parola parole pagina notizia informazione informazioni fonte \
      nome titolo data vita mondo paese paesi città stato regione casa via mano testa grande grandi piccolo nuovo \
      nuova nuovi nuove buono buona maggiore minore lungo alto alta importante principale generale nazionale \
      internazionale locale pubblico pubblica politico politica sociale economico economica possibile unico unica \
      presidente ministro direttore capo portavoce rappresentante autore morte morti italiano italiana italiani \
      francese inglese tedesco spagnolo russo cinese americano europeo nord sud est ovest azienda aziende denaro \
      prezzo euro dollari figlio figli bambini
      """)
}
