### Palabras de la búsqueda, español. Ningún texto lleva variables: la cantidad va después, como en «Páginas encontradas: 12».

## El campo
find-hint = Una o dos palabras
find-keys = Con las flechas te mueves, Intro abre, Esc cierra
find-close = Cerrar
find-help = Ayuda ahora
find-searching = Buscando…
find-count = Páginas encontradas:
find-count-more = Páginas encontradas, al menos:
find-none = No se encontró ninguna página
find-spelt = Estos son los resultados de
find-fault = Una parte de la búsqueda no se pudo leer. La lista de todas las páginas, de la A a la Z, funciona sin ella.

## Lo que se encontró
find-best = Lo que más se acerca
find-group-lesson = Lecciones
find-group-handout = Hojas para repartir
find-group-session = Planes para quien capacita
find-group-guide = Guía
find-group-resource = Biblioteca
find-group-word = Palabras
find-group-news = Noticias
find-group-page = Otras páginas
find-one-lesson = Lección
find-one-handout = Hoja para repartir
find-one-session = Plan para quien capacita
find-one-guide = Guía
find-one-resource = Biblioteca
find-one-word = Palabra
find-one-news = Noticia
find-one-page = Página
find-for-trainers = Para quien capacita
find-draft = borrador automático
find-see-all = Ver todo:
find-more = Más resultados
find-also = Buscar también en
find-also-none = En esta lengua tampoco se encontró nada.

## Filtros
find-filters = Filtros
find-kind = Tipo
find-any-kind = Todo
find-audience = Para
find-any-audience = Todas las personas
find-audience-learner = Quien aprende
find-audience-trainer = Quien capacita
find-topic = Tema
find-any-topic = Todos los temas
find-language = Idioma
find-here = Este idioma
find-clear = Quitar los filtros

## Cuando no hay nada
find-none-for = No se encontró nada para
find-tried = Se buscó en todas las páginas de este idioma, también palabras que se escriben casi igual. Puedes probar:
find-try-spelling = con otra ortografía
find-try-shorter = con menos palabras, o con una más corta
find-try-other = con otra palabra para lo mismo
find-topics = Por tema
find-a-to-z = Todas las páginas, de la A a la Z

## En la página encontrada
find-unmark = Quitar las marcas

## Seguridad
# Las palabras de quien busca que ponen primero «Ayuda ahora», separadas por «;». En minúsculas; un «*» vale por cualquier final.
find-safety-title = ¿Alguien está en peligro ahora?
find-safety-text = Puede ser alguien a quien acompañas, o puedes ser tú. Primero pide ayuda y después lee. No tienes que cargar con esto a solas.
find-safety-link = Abrir Ayuda ahora
find-safety-words = suicid*; morir*; muero; me quiero morir; matar*; quitarme la vida; quitarse la vida; acabar con mi vida; acabar con todo; no quiero vivir; ya no quiero vivir; sin ganas de vivir; autolesi*; hacerme daño; hacerse daño; lastimarme; lastimarse; cortarme; cortarse; sobredosis; viola*; abus*; me pega; me golpea; me lastima; en peligro; emergencia*; ayúdame; auxilio
