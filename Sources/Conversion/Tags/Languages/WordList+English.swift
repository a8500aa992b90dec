extension WordList {
  /// English.
  static let english = WordList(
    determiners: """
      the a an this that these those my your his her its our their some any each every no another such whose
      """,
    of: "of",
    verbMarkers: """
      i you he she it we they who to can could may might must shall should will would do does did don't doesn't \
      didn't won't wouldn't couldn't shouldn't can't cannot let please not never has have had i'll we'll you'll \
      they'll let's
      """,
    others: """
      about above across after again against ago all almost along already also although always am among amongst \
      and anybody anyone anything anywhere are aren't around as at away back be became because become becomes been \
      before began behind being below beside besides best better between beyond both but by came come comes coming \
      despite down during either else enough especially even ever everyone everybody everything everywhere except \
      far few fewer finally first for former formerly from further gave get gets getting give given gives giving \
      go goes going gone got hasn't haven't hadn't hence here hers herself him himself how however if in indeed \
      instead into is isn't itself just keep keeps kept know known knows last later latter least less lest like \
      likely long made mainly make makes making many maybe me meanwhile mine more moreover most mostly much myself \
      near nearly need needs neither nevertheless next nobody none nor nothing now nowhere off often on once one \
      ones only onto or other others otherwise ought ours ourselves out over own per perhaps put quite rather re \
      really same said say saying says second see seem seemed seems seen several since so somebody somehow someone \
      something sometimes somewhere soon still take taken takes taking than thanks their theirs them themselves \
      then there thereby therefore they're they've third though through throughout thus till together too took \
      toward towards try under unless unlike until up upon us use used uses using usually very via was wasn't \
      we're we've well went were weren't what whatever when whenever where whereas wherever whether which while \
      whom why with within without yet yours yourself yourselves i'm i've you're you've he's she's it's that's \
      there's here's what's he'd she'd i'd we'd they'd you'd e.g i.e eg ie etc vs yes ok okay hi hello oh ah dear \
      able according accordingly actually afterwards apart aside basically certainly clearly currently easily \
      eventually exactly fully generally hardly highly immediately largely merely namely originally particularly \
      possibly presumably previously primarily probably quickly recently respectively roughly shortly \
      significantly simply slightly specifically strongly suddenly truly ultimately unfortunately fortunately want \
      wants wanted look looks looking looked think thinks thought feel feels felt find finds found tell tells told \
      ask asks asked call calls called start started starts begin begins help helps helped helping happen happens \
      happened working worked works include includes including included following followed follow based left set \
      sets let lets lot lots bit kind kinds sort sorts thing things anyway nt ll ve don doesn didn isn aren wasn \
      weren won wouldn couldn shouldn hasn haven hadn
      """,
    times: """
      mr mrs ms miss utc gmt cet est pst pdt edt dr sir st monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs \
      fri sat sun january february march april may june july august september october november december jan feb \
      mar apr jun jul aug sep sept oct nov dec today tomorrow yesterday tonight day days week weeks month months \
      year years hour hours minute minutes second seconds morning afternoon evening night time times moment \
      century decade annual daily weekly monthly yearly two three four five six seven eight nine ten eleven twelve \
      twenty thirty forty fifty hundred hundreds thousand thousands million millions billion billions dozen half \
      quarter third fourth fifth percent cent am pm a.m p.m spring summer autumn winter early late noon midnight \
      weekend
      """,
    joiners: "of the for de la del da di van von der den du al",
    general: """
      people person man men woman women guy folk everyone group team member part place way work job case fact \
      point question answer problem issue matter reason example idea thing stuff area side end start beginning \
      number amount range level rate list line form type version kind set series report article post page story \
      news text word note letter comment section chapter link content item piece copy detail description summary \
      view opinion statement message information info system service product project programme program process \
      approach method tool use user change result effect impact step action activity effort progress plan goal aim \
      task role responsibility experience practice knowledge skill ability chance opportunity possibility option \
      choice decision difference difficulty challenge success failure state city town country world region \
      district street home building room office centre center site location company organization \
      organisation institution department money cost price value new old \
      good bad great small big large little high low long short full whole different various several main major \
      minor important significant possible available free open close general common special particular specific \
      certain real true right wrong sure clear easy hard simple difficult similar single own early recent current \
      previous final total key ready happy glad nice interesting exciting useful successful better best strong \
      young public private local national international federal modern top additional extra internal external \
      official personal social lack need interest attention hope love fun thank welcome feel life mind hand head \
      face eye body friend parent name title date period future past present leader \
      president chairman director manager secretary spokesman spokesperson representative author writer editor \
      reporter staff employee worker partner participant visitor guest audience american british english french \
      german spanish italian russian chinese japanese european african asian australian canadian indian irish \
      scottish dutch swedish greek turkish polish mexican brazilian israeli palestinian arab north south east west \
      northern southern eastern western central release update support package default \
      component element block model structure function operation condition situation position relationship \
      discussion conversation talk session presentation \
      address contact look feedback review response \
      request offer suggestion proposal application requirement half lot couple majority \
      minority rest bunch pair variety forward tip solution concept factor principle benefit resource material feature handling roundup host edition university committee council institute association foundation commission ministry run running going doing getting making using working learning thinking \
      looking coming talking trying writing reading sharing creating adding providing developing testing having \
      being taking finding leading moving starting planning setting keeping asking helping giving fix bug \
      improvement enhancement addition removal crash announcement details everything everybody anyone killed died \
      death file image picture photo topic term meeting updated critical build launch test check version copy piece note visit trip
      photograph figure caption sample draft list item entry case instance purpose context status trend scene mood tone sense
      """)
}
