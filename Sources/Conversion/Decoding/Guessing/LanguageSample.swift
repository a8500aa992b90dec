/// Common words of languages that were written in encodings of eight bits, with their own letters foremost: from them
/// `LetterModel` learns which letters a language has and which follow each other.
enum LanguageSample: UInt8, CaseIterable, Sendable {
  case english, german, french, spanish, portuguese, italian, dutch, danish, swedish, finnish, icelandic,
    polish, czech, slovak, hungarian, romanian, croatian, turkish, lithuanian, latvian, estonian, greek,
    russian, ukrainian, bulgarian, hebrew, arabic

  /// The words, with a blank between them.
  var words: String {
    switch self {
    case .english:
      """
      the of and to in a is that for it was on with as be at by this had not are but from or have an they which \
      one you were all her she there would their we him been has when who will no more if out so said what up its \
      about into than them can only other time new some could these two may first then do any like my now over \
      such our even most made after also did many off before must well back years where much your way down should \
      because long each just state those people too good world still see work man women told asked mayor town city \
      street house school river harbour market council committee meeting café naïve cliché résumé fiancé façade \
      luboš škoda žižek müller garcía josé são björn beyoncé noël
      """
    case .german:
      """
      der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er \
      hat dass daß sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor \
      zur bis mehr durch man sein wurde können müssen muß würde größte straße weiß groß schließlich während hätte \
      wäre später früher fünf zwölf jährlich männer häuser bürger bürgermeister schüler öffentlich österreich \
      möglich könig köln münchen gehört löhne höhe schön natürlich grün brücke zurück stück stadträte wählen \
      erklärte präsident behörde gegenüber möchte längst schließen fuß spaß mädchen nächste läßt fällt trägt \
      schläge geschäft führen gefühl jahr gestern heute stadt hafen schule gemeinde
      """
    case .french:
      """
      le la les de des du et à est un une dans que qui pour sur pas plus par ce se ne au aux avec son sa ses il \
      elle ils on être été était même après où très déjà près là voilà cet cette année années également étaient \
      première dernière siècle côté hôtel août forêt maître château français garçon leçon ça façon théâtre répond \
      décidé décide début élève élus général président présidé république société cité liberté qualité santé \
      marché armée journée soirée rivière lumière manière père mère frère goût coûte sûr dû naïf noël œuvre cœur \
      sœur œil grève fête tête prêt réunion préfet région récemment événement école église état études hélas \
      accueilli tôt plutôt bientôt île dîner connaît mais comme tout leur mairie village ouvrir mardi soir trois \
      mois encore personne mur lavé
      """
    case .spanish:
      """
      el la los las de del que y en un una por con para no se su al lo como más pero sus le ya o este sí porque \
      esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni \
      contra otros ese eso había está están según después días año años niño niños señor señora españa español \
      compañía mañana pequeño montaña país río policía todavía aquí allí así además política público médico último \
      único número república méxico perdió pidió cerró avisó llegó salió será podrá estación nación reunión \
      decisión región situación información algún ningún común jamás café miércoles sábado párroco vergüenza \
      pingüino canción corazón razón teléfono ayer hoy ciudad calle casa vecinos iglesia plaza bajo pueblo obreros
      """
    case .portuguese:
      """
      o a os as de do da dos das que e em um uma para com não por mais se na no nas nos ao aos à às é foi são está \
      estão também já só até após como mas ou seu sua pelo pela há três mês país água história político público \
      último próximo câmara presidência experiência português associação situação população informação educação \
      nação reunião decisão região então pão mão mães irmã irmão amanhã manhã ações nações eleições milhões preços \
      força serviço começou avô avó você lá cá município polícia sábado terça feira verão estação razão órgão \
      órgãos saúde início escritório ontem hoje cidade rua casa prefeito trabalhadores porto igreja escola praça \
      povo
      """
    case .italian:
      """
      il lo la i gli le di del della dei e è un una che in non per con si da al alla come più ma anche sono ha nel \
      nella questo dal essere stato perché città già può così però sarà età società università libertà qualità \
      possibilità attività verità metà lunedì martedì mercoledì giovedì là lì giù né sé ciò cioè poiché tornò andò \
      portò caffè perciò comunità novità dovrà avrà finché virtù tribù ieri oggi strada casa sindaco operai porto \
      chiesa scuola piazza popolo giornale fabbrica sciopero
      """
    case .dutch:
      """
      de het een van en in is dat op te voor met die niet aan er om zijn ook als door bij uit naar maar tot over \
      nog wordt werd was heeft één coöperatie reünie geïnteresseerd ideeën financiële belgië zeeën patiënten café \
      zuid stad straat gisteren vandaag burgemeester arbeiders haven kerk school plein volk krant fabriek staking \
      geërgerd efficiënt
      """
    case .danish:
      """
      og i at det er en til på som med for de den af har ikke et var der han om men så fra sig ved kan også blev \
      efter år når få nå må gå går får står være værd nær gør før først dør større sø køb høj løn byråd både måde \
      måned århus københavn grøn skøn prøve æble lærer hjælp præst tæt blå åbne åbent derpå således længere mænd \
      børn første søn døde følge følger kører læse næste sætte kræver skal ville havde blive sagt sagde byen \
      borgmester arbejdere havn kirke skole gade folk avis
      """
    case .swedish:
      """
      och i att det som en på är av för med den till inte har de ett om han men var sig så från vi kan när år ut \
      där hur än också få får gå går nå då två både måste många även själv över före efter större högre längre \
      bästa första människor världen väg rätt nätter möte söder öster röst grön stöd kök ska skulle hade blev \
      säger sade kväll tjänst fråga kände gör göra hör höra kört sjö träd åker åter läge idag igår staden \
      borgmästare arbetare hamn kyrka skola gata folk tidning
      """
    case .finnish:
      """
      ja on ei se että oli hän mutta niin kuin myös kun ovat joka sen ole mitä tai jos vain sitä nyt vielä sekä \
      olla mukaan jälkeen ennen päivä päivää vuotta tämä tässä tänä täällä tehtävä työ työtä työn pää äänestää \
      äiti isä löytyi näin näitä siellä mikä kävi käy käytti hyvä hyvää ympäri yö öljy köyhä väki väkeä eikä missä \
      sitten kaupungin kaupunki satama koulu kirkko katu kansa lehti lakko sanoi eilen tänään pormestari
      """
    case .icelandic:
      """
      og að í á er sem var ekki um með til við en hann það þar þá því þetta þessi eru hafa hefur verið ég þú fyrir \
      eftir frá maður menn kona börn ár dag daginn síðan síðar bæði bær sæti ræða gæti væri góður mjög öll úr út \
      hús nú íslands reykjavík landið staðið orðið ráð þjóð þing þeir þær sagði sögðu fólk höfn skóli kirkja gata \
      blað verkfall borgarstjóri gær dögum
      """
    case .polish:
      """
      i w nie na się z do to że jest o jak po co ale za od przez tego już tak tym dla czy był była było być może \
      który która które są też ich jego przed roku lat sobie więc jeszcze tylko kiedy pod tej można będzie bardzo \
      został została środę wtorek piątek miejsce miejscu ludzie ludzi dzień dni wszystkie wszystkich prace pracę \
      pracy powiedział rzecznik władze miasto mieście wieś wsi święto światło żaden żadnych życie życia źródło \
      później źle śmierć część także każdy każdego łódź łatwo były miał mówi mówił główny czwartek dwóch trzech \
      ósmy drogę ręce rękę bądź zdjęcia zaś coś dość miłość robotnicy porcie przerwali świcie dlaczego wiedział \
      gdański gdańsk księga książka ksiądz słońce głos gałąź szkoła koło koła stała mogła wstrzymał osiadł ranny \
      nikt burmistrz gazeta strajk
      """
    case .czech:
      """
      a v se na je že to s z do o i k ve pro za by ale si po jako jeho od která které který jsou byl byla bylo být \
      jen už až také při není tak podle let roku řekl mluvčí starosta město města městě úřad lidé lidí dům domů \
      škola školy děti dítě den dnes včera večer středu pátek čtvrtek úterý můžete může musí když další první \
      druhý třetí čtyři pět šest dvě tři několik jejich všechny všichni příští před předseda případ přístav \
      přístavu řeka říká své svých ještě něco někdo nikdo práce práci zůstane kůň důvod třída tělo tělocvičně \
      člověk články čas část těžký říci května zavřeno střecha čítárny kbel plný každý ulice obec obce noviny \
      stávka dělníci přijel věděl díky
      """
    case .slovak:
      """
      a v sa na je že to s z do o i k vo pre za by ale si po ako jeho od ktorá ktoré ktorý sú bol bola bolo byť \
      len už až aj pri nie tak podľa rokov roku povedal mesto mesta meste úrad ľudia ľudí dom domov škola školy \
      deti dnes včera večer stredu piatok štvrtok utorok môže musí keď ďalší prvý druhý tretí štyri päť šesť dve \
      tri niekoľko ich všetky všetci predseda prípad rieka hovorí svoje ešte niečo nikto práca práce zostane kôň \
      dôvod trieda telo človek čas časť ťažký vôbec stôl vŕba ľad ňou starosta prístav prístavu ulica obec noviny \
      štrajk robotníci
      """
    case .hungarian:
      """
      a az és hogy nem is egy volt van de ha meg csak már mint még ez azt el ki le fel be vagy lesz után között \
      szerint ami aki nagy új két több majd mert minden ember emberek magyar ország város házak ház év évek éves \
      nap napok hét kell lehet kérdés könyv könyvek könyvtár tető tetőt bérlő bérlők idő időben első erdő nő nők \
      nőtt szőlő felhő jövő jövőre előtt előző ő őket ősszel fű hűtő gyűlés tűz tűnt művész művek mű szűk szükség \
      szükséges főváros vödröt reggelre kerültek rossz gondnok könnyű története törvény körül köztük közben tegnap \
      ma polgármester munkások kikötő templom iskola utca nép újság sztrájk mondta szóvivő senki sem sérült víz
      """
    case .romanian:
      """
      și în de la cu a pe din care nu să se au este un o mai pentru că ce dar fi sau după prin fost când lui sunt \
      ale al anul ani oraș orașul țară țara țări viața viață oameni oamenii către fără până dacă între înainte \
      împotriva însă încă fiecare astăzi săptămână români românia românesc piața piață biserică școală școli știri \
      şi ţară ţara ţării oraşul oraşului viaţa viaţă piaţa naţional naţiune preşedinte guvernului știe așa început \
      întâi mâine pâine câine sâmbătă ieri azi primarul muncitorii portul stradă casă ziarul grevă spus
      """
    case .croatian:
      """
      i u je na se da za su od s o ne do što koji koja koje kako ali ili iz po bi će već više kao samo još ako sve \
      nije nisu bio bila bilo biti može mogu grad grada gradu gradonačelnik godine godina danas jučer također među \
      kuća kuće ljudi života život žena žene dječak djeca riječ svijet čovjek često četvrtak šest škola školu \
      školi rekao kaže građani građana zašto riječi obećao noć noći kući ići veći većina dođe srijedu luka luci \
      radnici ulica crkva narod novine štrajk in v so z ki pa kot več še že če saj pri bil mesto mesta mestu župan \
      leta let včeraj tudi med hiša hiše življenje ženske otroci beseda svet človek četrtek šola šolo šoli rekel \
      pravi občina občine noč
      """
    case .turkish:
      """
      ve bir bu da de için ile çok daha olarak olan gibi en ne kadar sonra var yok o ki ama her şey değil mi mı \
      oldu olduğu olduğunu dedi göre kendi önce yeni büyük iki üç dört beş altı yıl yılında gün günü günde kişi \
      kişinin insan insanlar kadın kadınlar çocuk çocuklar ülke şehir şehrin köy köyün başkan başkanı belediye \
      liman limanın limanı kapandı açıldı başladı geldi gitti yapıldı bulundu çalışma çalışan iş işçi işçiler \
      güneş ağaç dağ doğru doğu batı kış yaşlı yaş aşağı yukarı şimdi böyle öğle öğrenci öğretmen ışık ılık \
      hakkında arasında sırasında karşı kaldı çıktı çıkan sağlık ağır söyledi gazete dün bugün sokak okul halk \
      grev kimse yaralanmadı çarşamba perşembe
      """
    case .lithuanian:
      """
      ir į iš kad yra su o tai kaip bet ne už po per nuo iki tik jis ji jie jo jos buvo bus būti gali turi metų \
      metais metai miesto mieste miestas žmonės žmonių žmogus šalies šalis šiandien vakar taip pat dar jau kai \
      kuris kuri kurie savo daug labai prieš apie tarp visi visų vienas du trys keturi penki šeši aštuoni diena \
      dieną naktį rytą sakė pranešė tėvas motina vaikai mokykla mokyklos mokytojas gatvė gatvės upė upės namų namą \
      žemė žemės ūkis ąžuolas ėjo ėmė įvyko išėjo čia šį šią šių uostas uosto darbininkai bažnyčia laikraštis \
      streikas meras trečiadienį sužeistas niekas
      """
    case .latvian:
      """
      un ir no uz ar par ka kas tas tā to bet ne pie pēc pa līdz tikai viņš viņa viņi bija būs būt var gada gadā \
      gadi pilsēta pilsētas pilsētā cilvēki cilvēku šodien vakar arī vēl jau kad kurš kura kuri savu ļoti daudz \
      pirms starp visi viens divi trīs četri pieci seši astoņi diena dienā naktī rītā teica ziņo māte tēvs bērni \
      skola skolas skolā skolotājs iela ielas upe upes māja mājas zeme valsts valstī latvijas rīgā šis šī šo tādēļ \
      ņem ķēniņš ģimene ģimenes žēl osta ostas ostā strādnieki baznīca avīze streiks mērs trešdien neviens \
      ievainots
      """
    case .estonian:
      """
      ja on ei et see oli ka aga kui ta nii mis kes oma ning siis veel või selle pärast aasta aastal aastat päev \
      päeva öö ööd linn linna inimesed inimeste täna eile väga palju enne järel vahel kõik üks kaks kolm neli viis \
      kuus seitse kaheksa õhtul hommikul ütles ema isa lapsed kool kooli õpetaja tänav maja maa riik riigi eesti \
      tallinnas selles seda tõsi kõige mõni mõned võib võis tööd töö tööl külas küla žanr sadam sadama töölised \
      kirik rahvas ajaleht streik linnapea keegi
      """
    case .greek:
      """
      και το η ο να του της την των τον τα με για από που είναι σε στο στη στην οι θα δεν τους τις ένα μια μία ότι \
      αυτό αυτή αλλά έχει είχε ήταν μετά πριν όπως πολύ πόλη πόλης δήμος δήμαρχος χρόνια χρόνο ημέρα σήμερα χθες \
      άνθρωποι ανθρώπων κάθε μέχρι μόνο ακόμα επίσης κατά προς χωρίς λιμάνι λιμένας εργασίες είπε ανακοίνωσε \
      σύμφωνα κυβέρνηση ελλάδα αθήνα χώρα όλα όλοι δύο τρία πρώτη τρίτη τετάρτη παρασκευή σχολείο νερό δρόμος \
      σπίτι έργα εφημερίδα απεργία εργάτες εκκλησία λαός κανείς τραυματίστηκε
      """
    case .russian:
      """
      и в не на что я с он как это по но из у за от же так к то все она о его был была было были быть только для \
      уже или бы мы вы они мне если еще когда при до где есть том более чем после года году лет человек люди людей \
      город города городе день дня сегодня вчера сказал сообщил работы работу порт порта порту суд судно между \
      чтобы который которые которая под над время времени дело дом жизни раз можно нет даже очень своих себя этого \
      этом среду четверг пятница школа школы река вода дети никто почему жители совет решил мая газета улица \
      рабочие забастовка хлеб пострадал крыша
      """
    case .ukrainian:
      """
      і в не на що я з він як це по але із у за від же так до то все вона про його був була було були бути тільки \
      для вже або ми ви вони якщо ще коли при де є після року роки років людина люди людей місто міста місті день \
      сьогодні вчора сказав повідомив роботи роботу порт порту між щоб який які яка під над час часу дім життя \
      можна немає навіть дуже своїх себе цього середу четвер школа школи річка вода діти ніхто чому жителі рада \
      вирішила її їх їхній україна україни київ газета вулиця робітники страйк хліб
      """
    case .bulgarian:
      """
      и в не на че да се от за с по е са как това но или ще си до при към след може беше бяха бъде още само един \
      една едно които който която години година хора хората човек град града градът ден деня днес вчера каза \
      съобщи работа работата пристанище пристанището между преди защото когато където няма има много всички този \
      тази тези своя време къща къщи живот сряда четвъртък училище река вода деца никой жителите съвет реши съвета \
      българия вестник улица работниците стачка хляб покривът
      """
    case .hebrew:
      """
      של את על לא הוא היא זה זו אל עם כי גם או אם כל אני מה יש היה היתה היו בין אחרי לפני כמו רק עוד יותר אבל אך \
      שלא אשר ביום בית עיר העיר אנשים ראש הממשלה ישראל ירושלים שנה שנים היום אמר אמרה אתמול עובדים נמל הספר רחוב \
      עיתון שביתה לחם
      """
    case .arabic:
      """
      في من على إلى أن عن هذا هذه التي الذي لا ما كان كانت بعد قبل مع بين كل أو ثم لم لن قد قال قالت يوم اليوم سنة \
      عام مدينة المدينة الناس رئيس الحكومة العمل المرفأ الميناء حتى غير أكثر أمس العمال المدرسة الشارع جريدة إضراب \
      الخبز
      """
    }
  }
}
