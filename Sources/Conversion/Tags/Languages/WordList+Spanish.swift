extension WordList {
  /// Spanish.
  static let spanish = WordList(
    determiners: """
      el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella mi mis tu tus su sus \
      nuestro nuestra nuestros nuestras cada algún alguna algunos algunas ningún ninguna todo toda todos todas \
      cualquier otro otra otros otras
      """,
    of: "de del",
    verbMarkers: """
      yo tú él ella nosotros ellos ellas usted ustedes se me te nos le les lo no que quien puede pueden debe deben \
      va van ha han había habían es son era eran fue fueron será serán está están hay sido podría debería
      """,
    others: """
      a al ante bajo con contra desde durante en entre hacia hasta mediante para por según sin sobre tras y e o u \
      ni pero mas sino aunque porque pues si como cuando donde mientras cual cuales cuyo cuya quienes qué quién \
      cómo cuándo dónde cuánto muy más menos tan tanto tanta mucho mucha muchos muchas poco poca pocos bastante \
      demasiado así también tampoco además ya aún todavía siempre nunca jamás ahora entonces luego después antes \
      hoy ayer aquí allí allá ahí bien mal mejor peor solo sólo casi apenas quizá quizás sí esto eso aquello algo \
      nada alguien nadie mismo misma mismos mismas propio propia tal tales varios varias ambos ser estar haber \
      tener tiene tienen tenía tuvo hacer hace hacen hizo hecho decir dijo dice ver dar da dio ir poder deber \
      siendo he hemos has estaba estaban sea sean fuera esté cuyos e.g etc embargo través respecto acuerdo dentro \
      cerca lejos junto frente incluso excepto salvo mí ti conmigo contigo nos os
      """,
    times: """
      sr sra srta don doña dr enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre \
      noviembre diciembre lunes martes miércoles jueves viernes sábado domingo día días semana semanas mes meses \
      año años hora horas minuto minutos tiempo vez veces momento siglo mañana tarde noche mediodía primer primera \
      primero primeros segundo segunda tercer tercera último última últimos últimas dos tres cuatro cinco seis \
      siete ocho nueve diez once doce quince veinte treinta cien ciento cientos mil miles millón millones mitad \
      medio media primavera verano otoño invierno
      """,
    joiners: "de del la las los el",
    general: """
      universidad comité consejo instituto asociación fundación comisión ministerio autoridades capital fuerzas persona personas gente hombre hombres mujer mujeres grupo grupos miembro miembros parte partes lugar lugares \
      caso casos hecho hechos punto cosa cosas tema temas problema problemas pregunta respuesta razón causa \
      ejemplo idea forma manera modo tipo clase fin inicio final número cantidad lista serie nivel medida medidas \
      medio medios acción acciones trabajo trabajos proyecto programa sistema servicio servicios proceso resultado \
      resultados situación condición condiciones objetivo decisión informe artículo texto palabra palabras página \
      noticia información fuente nombre título fecha vida mundo país países ciudad estado región zona casa calle \
      mano cabeza gran grande grandes pequeño nuevo nueva nuevos nuevas bueno buena mayor menor largo alto alta \
      importante principal principales general nacional internacional local público pública político política \
      social económico posible único única presidente ministro director jefe portavoz representante autor \
      responsable muerte muertos español española francés inglés alemán italiano ruso chino estadounidense \
      americano europeo norte sur este oeste empresa empresas dinero precio euros dólares hijo hijos niño niños
      """)
}
