# Words of our own.
search = Buscar
updated = Cambiado { $date }
count-lessons = { $n ->
    [one] una lección
    [many] { $n } de lecciones
   *[other] { $n } lecciones
}
-brand = Pares
about = { -brand } y { search }
    .title = Sobre { "{" }
serch = x
