extension WordList {
  /// French.
  static let french = WordList(
    determiners: """
      le la les l un une des ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs \
      chaque quelque quelques plusieurs aucun aucune tout toute toutes tous
      """,
    of: "de d du",
    verbMarkers: """
      je j tu il elle on nous vous ils elles se s me m te t qui ne n a ont est sont avait avaient était étaient \
      peut peuvent doit doivent va vont pourrait devrait sera seront fut furent aura auront pas fait
      """,
    others: """
      à au aux et ou où mais donc or ni car si que qu quoi dont quand comme comment pourquoi combien dans en sur \
      sous vers par pour avec sans chez entre contre depuis pendant avant après dès jusque jusqu lors lorsque \
      lorsqu puisque puisqu quoique malgré selon ainsi aussi alors encore toujours jamais souvent parfois déjà \
      bientôt hier demain ici là y très trop peu plus moins beaucoup assez autant tant bien mal mieux même mêmes \
      autre autres tel telle tels telles celui celle ceux celles ceci cela ça c eu été être avoir ai as avons avez \
      aient ait aurait auraient suis es sommes êtes serait seraient soit soient étant ayant faire font fit faisant \
      faite faites faits dit dire pouvoir devoir aller vient venir lui eux moi toi soi cependant toutefois \
      pourtant néanmoins enfin puis ensuite notamment environ près loin afin parce chacun chacune rien personne \
      quelqu toute outre hors via voici voilà durant parmi envers sauf tandis tantôt sinon surtout seulement \
      également désormais plutôt presque peut-être c'est n'est qu'il non oui ci faut mis mise mises pris prise \
      prises permis permet permettre rendu devenu devenir reste trouve donne donné passe passé vu venu parle \
      mettre prendre voir savoir vouloir veut veulent
      """,
    times: """
      m mm mme mlle dr me janvier février mars avril mai juin juillet août septembre octobre novembre décembre \
      lundi mardi mercredi jeudi vendredi samedi dimanche aujourd'hui aujourd hui jour jours journée semaine \
      semaines mois an ans année années heure heures minute minutes matin matinée soir soirée nuit midi minuit \
      siècle moment instant fois premier première premiers premières deuxième troisième second seconde dernier \
      dernière derniers dernières deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze \
      seize vingt trente quarante cinquante soixante cent cents mille million millions milliard milliards pourcent \
      dizaine dizaines centaine centaines douzaine demi moitié tiers quart printemps été automne hiver
      """,
    joiners: "de du des la le les l d aux sur",
    general: """
      parti forces direction capitale autorités lancement célébration université comité conseil commission changement suppression fondation association occasion occasions publication édition éditions poste postes bilan avis étape étapes présence absence besoins sujet sujets total totale ordre aide accord suivi création mise arrivée départ passage retour visite rencontre heureux avenir homme hommes femme femmes gens personne personnes monde pays ville région état groupe membre membres équipe \
      partie parties part point cas fait faits chose choses lieu lieux suite cours fin début place côté cadre sein \
      niveau nombre taux ensemble reste majorité plupart raison raisons cause exemple question questions réponse \
      problème problèmes idée effet effets résultat résultats article page texte mot mots site internet \
      information informations source sources communiqué déclaration annonce rapport liste titre nom noms date \
      période situation condition conditions moyen moyens façon manière type genre sorte série forme mesure \
      mesures action actions projet projets programme système service services travail travaux activité activités \
      rôle objectif but besoin demande proposition décision choix grand grande grands grandes petit petite nouveau \
      nouvel nouvelle nouveaux nouvelles bon bonne mauvais seul seule seuls vrai ancien ancienne anciens jeune \
      jeunes haut haute bas basse long longue important importante importants importantes principal principale \
      différent différents possible nécessaire général générale national nationale international internationale \
      local locale public publique politique social sociale économique officiel officielle actuel actuelle \
      prochain prochaine futur passé présent présente propre certain certaine certains certaines divers président \
      ministre directeur directrice responsable responsables chef porte-parole représentant représentants auteur \
      auteurs français française américain américaine britannique anglais anglaise allemand allemande espagnol \
      espagnole italien italienne russe chinois chinoise japonais européen européenne africain canadien canadienne \
      belge suisse nord sud est ouest mort morts vie tête main mains yeux oeil voix maison rue coup nombreux \
      nombreuses plusieurs centre société entreprise entreprises argent prix coût euro euros dollar dollars
      """)
}
