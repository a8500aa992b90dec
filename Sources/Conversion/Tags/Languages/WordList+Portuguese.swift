extension WordList {
  /// Portuguese.
  static let portuguese = WordList(
    determiners: """
      o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela aqueles aquelas meu \
      minha teu tua seu sua seus suas nosso nossa nossos nossas cada algum alguma alguns algumas nenhum nenhuma \
      todo toda todos todas qualquer outro outra outros outras
      """,
    of: "de do da dos das",
    verbMarkers: """
      eu tu ele ela nós eles elas você vocês se me te nos lhe lhes não que quem pode podem deve devem vai vão tem \
      têm tinha tinham é são era eram foi foram será serão está estão há sido poderia deveria
      """,
    others: """
      à ao aos às ante após até com contra desde em no na nos nas num numa entre para pra per perante por pelo \
      pela pelos pelas sem sob sobre trás e ou nem mas porém contudo todavia embora porque pois se como quando \
      onde enquanto qual quais cujo cuja quê muito muita muitos muitas mais menos tão tanto pouco poucos bastante \
      assim também além já ainda sempre nunca jamais agora então logo depois antes hoje ontem aqui ali lá aí bem \
      mal melhor pior só apenas quase talvez sim isto isso aquilo algo nada alguém ninguém mesmo mesma mesmos \
      próprio própria tal tais vários várias ambos ser estar haver ter fazer faz fez feito dizer disse diz ver dar \
      dá deu ir poder dever sendo temos estava estavam seja sejam fosse etc dentro fora perto longe junto segundo \
      durante conforme mediante através deste desta neste nesta desse dessa nesse nessa daquele naquele dele dela \
      deles delas mim ti si comigo lo la
      """,
    times: """
      sr sra dom dona dr janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro \
      segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta sábado \
      domingo dia dias semana semanas mês meses ano anos hora horas minuto minutos tempo vez vezes momento século \
      manhã tarde noite primeiro primeira primeiros segundo terceiro terceira último última últimos últimas dois \
      duas três quatro cinco seis sete oito nove dez onze doze quinze vinte trinta cem cento centenas mil milhares \
      milhão milhões bilhão bilhões metade meio meia primavera verão outono inverno
      """,
    joiners: "de do da dos das",
    general: """
      universidade comité comitê conselho instituto associação fundação comissão ministério autoridades capital forças pessoa pessoas gente homem homens mulher mulheres grupo grupos membro membros parte partes lugar caso casos \
      fato fatos facto ponto coisa coisas tema problema problemas pergunta resposta razão causa exemplo ideia \
      forma maneira modo tipo fim início final número quantidade lista série nível medida medidas meio meios ação \
      ações trabalho trabalhos projeto projecto programa sistema serviço serviços processo resultado resultados \
      situação condição condições objetivo decisão relatório artigo texto palavra palavras página notícia \
      informação fonte nome título data vida mundo país países cidade estado região casa rua mão cabeça grande \
      grandes pequeno novo nova novos novas bom boa maior menor longo alto alta importante principal principais \
      geral nacional internacional local público pública político política social econômico econômica possível \
      único única presidente ministro diretor chefe representante autor morte mortos português portuguesa \
      brasileiro brasileira francês inglês alemão espanhol italiano russo chinês americano europeu norte sul leste \
      oeste empresa empresas dinheiro preço reais euros dólares filho filhos criança crianças
      """)
}
