/// Frequent given names: "Ann Lee, 24 April 1997" is a person, "Green Left, 24 April 1997" is none.
enum GivenNames {
  /// Whether a name begins with one of them, or with an initial.
  static func begin(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard words.count >= 2, let first = words.first else { return false }
    if first.count == 2, first.last == ".", first.first?.isUppercase == true { return true }
    // "Jean-Paul", "Karl-Heinz".
    return names.contains(first.split(separator: "-").first.map { $0.lowercased() } ?? "")
  }

  /// Whether a word is one of them.
  static func contain(_ word: String) -> Bool { names.contains(word.lowercased()) }

  private static let names = Set(
    """
    orla ada nell odile lorenz jana rory ewa jolanta zofia małgorzata paweł stanisław jerzy marcin grzegorz jakub \
    mateusz łukasz kasia elżbieta halina irena danuta ahmet fatma zeynep elif ayşegül murat hakan burak cem deniz \
    selin özgür hatice osman ömer kemal leyla salma samir karim nabil rania dina tarek amal huda mona noura hamid \
    reza maryam farid tiago rui inês luísa joana nuno vasco leonor gonçalo margarida catarina duarte filipe marisol \
    lucía sofía inés álex iker ainhoa ignacio lorena rocío luz consuelo esperanza federica alessandra silvana \
    luciana ottavio ettore renzo marcella aldo bruna carlo silvio piero vittorio antonella odette lucien marcelle \
    fernand gaston yvette solange mathilde aurélie céline benoît étienne jérôme rémi hervé joël agnès geneviève \
    monique sylvie véronique jeannette wiebke maike sönke hinrich ottilie frieda hedwig gisela ilse irmgard \
    hannelore waltraud lieselotte reinhold siegmund eberhard gottfried joris jeroen ruud wim piet maarten geert \
    hilde griet lotte anneke saskia ingeborg sigrun torbjörn gunnar göran åsa kerstin bengt håkan вера надежда \
    любовь марина светлана оксана артём никита максим роман степан фёдор николаевич зинаида \
    siobhán aoife niamh ciara conor sinéad eoin declan seán róisín maeve cormac caitlin kieran aidan jarrett josh niko mollie desirée \
    ashwin jonah kit robin amit priya raj anil sunil ravi sanjay deepak vijay noor yuki kenji hiroshi akira takashi mei olu kwame kofi ade \
    chinua ngozi fela yasmin layla leila hussein tariq zainab aylin emre íñigo éloïse joost pieter willem kees henk marijke sanne lieke \
    bram femke annegret ulla heike anke birgit elke karsten wolf hanna lilly hanne mette søren niels agnieszka katarzyna \
    krzysztof andrzej magdalena wojciech tomasz лев аня катерина chiara matteo giulio aurora rosalind grace dan aaron abdul abigail adam adrian ahmed aidan aisha alan albert alberto alejandro aleksandr alessandro alex alexander \
    alexandra alfred alfredo ali alice alicia alison allan allen amanda amber amelia amir amy ana anders andrea andreas \
    andrei andrew andré andrés andy angel angela angelo anita anja ann anna annabel anne annette annie anthony antoine \
    anton antonio antónio arthur artur astrid audrey augusto ayşe barbara beatrice beatriz ben benjamin bernard bernd \
    bert bertha beth betty bill björn bob boris brandon brenda brendan brian bridget bruce bruno camille carl carla \
    carlos carmen carol carolina caroline carolyn catherine cecilia charlotte chris christian christina christine \
    christoph christopher cindy claire clara claude claudia claudio colin connor craig cristina cynthia daniel daniela \
    danny darren dave david deborah debra denis dennis derek diana diane diego dieter dirk dmitri dolores dominic \
    dominique don donald donna dora doris dorothy douglas duncan dylan eduardo edward edwin elena eleanor eli elisabeth \
    elizabeth ella ellen emily emma enrico enrique eric erica erich erik erika ernest ernesto ernst esther eugene eva \
    evan evelyn fatima federico felipe felix fernando fiona florence florian frances francesca francesco francis \
    francisco franco frank franz françois françoise fred freddie frederick friedrich fritz gabriel gabriela gareth gary \
    gavin geoff geoffrey georg george georges georgia gerald gerard gerhard gianni gilbert giorgio giovanni giulia \
    giuseppe gloria gordon graham greg gregory guillermo gustav gustavo guy günter hannah hans harold harriet harry \
    hassan hector heather heidi heinrich heinz helen helena helga helmut henri henrik henry herbert hernán hilary holger \
    horst howard hubert hugh hugo ian ibrahim ida igor ingrid irene irina iris isaac isabel isabella ivan jack jackie \
    jacob jacqueline jacques jake jakob james jamie jan jane janet janice jason javier jean jeff jeffrey jenna jennifer \
    jenny jens jeremy jerry jesse jessica jill jim jimmy joachim joan joanna joanne joaquín joe joel johan johann \
    johannes john johnny jon jonas jonathan jordan jorge josef joseph josephine joshua josé joyce joão juan juana juanita \
    judith judy julia julian juliane julie julien julio jutta jörg jürgen karen karin karl karla kate katharina katherine \
    kathleen kathryn kathy katja katrin keith kelly ken kenneth kevin khalid kim kirsten klaus kurt kyle lars larry laura \
    lauren laurence laurent lawrence lea leah lena leo leon leonard leonardo leslie lewis liam lilian lily linda lionel \
    lisa liz lorenzo lothar louis louise luca lucas lucia luciano lucy ludwig luigi luis luisa luise luiz lukas luke lydia \
    lynn madeleine maggie magnus malcolm manfred manuel manuela marc marcel marcello marcia marco marcos marek margaret \
    margarita maria marian marianne marie marina mario marion marjorie mark marko markus marta martha martin martina \
    martín mary mathias matilda matt matteo matthew matthias maureen maurice mauricio max maximilian megan mehmet melanie \
    melissa michael michaela michel michelle miguel mikael mike mikhail miriam mohamed mohammed moira molly monica monika \
    morgan moritz muhammad mustafa márcia mária maría nadia nadine nancy naomi natalia natalie natasha nathan neil \
    nicholas nick nicola nicolas nicole nigel nikolai nils nina noah noel nora norbert norma norman olaf olga oliver \
    olivia olivier omar oscar oskar otto owen pablo pamela paola paolo pascal patricia patricio patrick paul paula paulo \
    pauline pavel pedro peggy penelope per pete peter petra phil philip philippe phillip phyllis pia pierre pilar piotr \
    rachel rafael rainer ralf ralph ramón raymond raúl rebecca reinhard rené ricardo richard rita rob robert roberta \
    roberto robin rodney rodrigo roger roland rolf roman ron ronald rosa rosalind rose rosemary roy rubén rudolf rupert \
    russell ruth ryan rüdiger sabine sabrina sally salvador sam samantha samuel sandra sara sarah scott sean sebastian \
    sergei sergio shane shannon sharon sheila shirley sibylle siegfried sigrid silke silvia simon simone sofia sonia \
    sophia sophie stanley stefan stefanie stella stephan stephanie stephen steve steven stewart stuart sue susan susanne \
    suzanne sven svetlana sylvia tamara tanja tanya tatiana ted teresa terence teresa terry theo theodor theodore theresa \
    thierry thomas thorsten tim timothy tina tobias todd tom tomas tommy tomás tony torsten tracy trevor ulrich ulrike \
    ursula uwe valentina valeria valerie vanessa vera veronica victor victoria vincent viola virginia vivian vladimir \
    walter wanda wayne wendy werner wilhelm will william wilma winifred wolfgang xavier yolanda yusuf yves yvonne zoe \
    émile álvaro анна александр алексей андрей борис василий виктор владимир галина дмитрий евгений екатерина елена иван \
    игорь ирина константин людмила мария михаил наталья николай ольга павел пётр сергей татьяна юрий
    """.split(separator: " ").map(String.init))
}
