### Palabras de la interfaz, español de América Latina. Trato de «tú».
### Beside completa las { $variables } antes de que una plantilla las vea.

## Encabezado, pie y barra
skip-to-content = Ir al contenido
nav-label = Principal
nav-learn = Aprender
nav-train = Capacitar
nav-run = Llevar un programa
nav-adapt = Adaptar
nav-library = Biblioteca
nav-examples = Ejemplos
nav-news = Noticias
bar-label = Accesos rápidos
footer-label = Sobre este sitio
help-now = Ayuda ahora
search = Buscar
words = Palabras
menu = Menú
language = Idioma
language-missing = aún sin traducir
language-draft = borrador automático
version = Versión
about = Quiénes somos
accessibility = Accesibilidad
privacy = Privacidad
contact = Contacto
licence = Licencia

## Ajustes de lectura
display-settings = Ajustes de lectura
display-theme = Colores
theme-auto = Como el dispositivo
theme-light = Claros
theme-dark = Oscuros
theme-contrast = Alto contraste
display-size = Tamaño del texto
size-1 = El más pequeño
size-2 = Normal
size-3 = Más grande
size-4 = Mucho más grande
size-5 = El más grande
display-reading = Lectura
display-spacing = Más espacio entre letras
display-letters = Letras más fáciles
display-lite = Menos datos (sin fuentes web)
display-keys = No abrir la búsqueda con la tecla /
display-reset = Volver a lo normal
display-unsaved = Este navegador no nos deja guardar lo que elegiste. Vale solo para esta página.

## Páginas delicadas
leave-page = Salir de esta página
leave-keys = También puedes pulsar Mayús tres veces.
leave-note = Salir no borra tu historial de navegación.

## La página de lectura
crumbs-label = Estás aquí
toc = En esta página
topics = Temas
side-label = Junto a esta página
read-mark = He leído esta lección
read-done = Marcada como leída
read-count = %n marcadas como leídas
read-kept = Tus marcas están guardadas en este dispositivo
read-per-file = Este navegador guarda la marca solo para este archivo.
search-title = Buscar una página
related = Para leer más
onward-label = Antes y después
previous = Antes
next = Sigue
continue = Continuar
twin-trainer = La página de quien capacita
twin-learner = La página de quien aprende
footnotes = Notas
footnote-back = Volver al texto
table-scroll = Tabla, desliza hacia los lados
figure = Figura { $number }
updated = Actualizado el { $date }
published = Publicado el { $date }
print = Imprimir

## Avisos
notice-draft = Una máquina tradujo esta página. Todavía no la ha revisado ninguna persona.
notice-draft-date = Borrador del { $date }.
notice-draft-source = Leer en { $language }
notice-fallback = Esta página todavía no está traducida. La estás leyendo en { $language }.
notice-fallback-safety = Esta página trata de seguridad: solo se muestra una traducción revisada. La estás leyendo en { $language }.
notice-stale = El texto en { $language } cambió después de esta traducción. Las partes que ya no están al día están marcadas.
notice-parts = Algunas partes se muestran en { $language }: todavía no están traducidas o revisadas.
part-stale = Versión anterior
translations-link = Sobre las traducciones

## Datos locales
local-ask = pregunta en tu programa
local-blank = Por completar: { $label }
local-programme-name = el nombre del programa
local-supervisor-name = el nombre de tu supervisora o supervisor
local-supervisor-phone = el teléfono de tu supervisora o supervisor
local-crisis-line = la línea de crisis
local-emergency-number = el número de emergencias
local-clinic-name = el nombre del centro de salud
local-clinic-hours = el horario del centro de salud
local-clinic-phone = el teléfono del centro de salud

## Puertas de entrada
doors-title = Por dónde empezar
door-learn = Acompañas a otras personas, o vas a empezar.
door-train = Capacitas a quienes acompañan.
door-run = Planeas, llevas o evalúas un programa.
door-adapt = Ajustas este curso a tu lugar y a tu lengua.
door-library = Estudios, guías y ejemplos, y para qué sirve cada uno.
gate-title = Elige un idioma
gate-line = Leer en español
missing-title = Aquí no hay ninguna página
missing-text = Puede que la página se haya mudado. Empieza de nuevo por una de estas puertas.

## Curso y módulos
modules = Módulos
module = Módulo { $number }
lessons = Lecciones
lesson = Lección { $number }
quiz = Cuestionario
handouts = Hojas para repartir
sessions = Planes de sesión
session = Sesión { $number }
functions = Para qué te sirve
requires = Haz esto primero
check-yourself = Comprueba lo que sabes
group-frame = El marco
group-topic = El trabajo
in-this-module = En este módulo
part = Parte { $number }

## Cantidades
count-lessons = { $n ->
    [one] { $n } lección
    [many] { $n } lecciones
   *[other] { $n } lecciones
}
count-questions = { $n ->
    [one] { $n } pregunta
    [many] { $n } preguntas
   *[other] { $n } preguntas
}
count-minutes = { $n ->
    [one] { $n } minuto
    [many] { $n } minutos
   *[other] { $n } minutos
}
groups-of = { $n ->
    [2] En parejas
    [3] Grupos de tres
    [4] Grupos de cuatro
   *[other] Grupos de { $n }
}
group-range = De { $from } a { $to } personas
level-of = Nivel { $n }
has-roleplay = juego de roles
per-person = { $n } por persona
per-group = { $n } por grupo
per-room = { $n } para la sala

## Plan de sesión
plan-title = El plan
plan-from = Desde
plan-step = Paso
plan-method = Cómo
plan-minutes = Minutos
plan-total = En total
plan-materials = Qué necesitas
step-number = Paso { $number }
if-short = Si falta tiempo
if-long = Si sobra tiempo
prepare-when = Preparar: { $when }
due = Para { $when }

## Cuestionario
quiz-hint = Una pista
quiz-show-answer = Ver la respuesta
quiz-key = La respuesta:
quiz-critical = Esta tiene que estar bien.
quiz-dont-know = No lo sé
quiz-number = Tu número
quiz-text = Tus palabras
quiz-choose-many = Elige todas las que correspondan.
quiz-right = Correcto.
quiz-wrong = Esta no.
quiz-partly = Correcto en parte.
quiz-unanswered = Sin responder
quiz-check = Comprobar
quiz-again = Intentar otra vez
quiz-read-again = Volver a leer esta parte
quiz-your-answer = Tu respuesta
quiz-practise-missed = Practicar las que fallaste

## Listas, filtros y de la A a la Z
filter-shown = Se muestran:
filter-clear = Quitar los filtros
filter-empty = Nada cumple todo esto. Quita un filtro.
letters-label = Letras
term-aka = También se dice:
term-avoid = Palabras que evitamos:
letter-other = Otras
facet-topic = Tema
facet-kind = Tipo
facet-country = País
facet-access = Acceso
facet-audience = Para
facet-language = Idioma
facet-year = Año
facet-purpose = Propósito
facet-touch = Contacto físico
facet-mobility = Movimiento
facet-literacy = Lectura
facet-minutes = Minutos
framework-pages = En este curso
framework-comparison = Lado a lado
crosswalk-to = Cómo se relaciona con { $framework }
model-leads = Quién dirige
model-group-size = Grupo
model-setting = Dónde
model-contact = Contacto
model-training = Formación
model-strengths = Fortalezas
model-risks = Riesgos
model-choose-when = Elíjalo cuando

## Datos
fact-minutes = Tiempo
fact-group = Grupo
fact-touch = Contacto físico
fact-mobility = Movimiento
fact-literacy = Lectura y escritura
fact-purpose = Propósito
fact-avoid = No usar cuando
fact-country = País
fact-language = Idioma
fact-authors = Autoría
fact-publisher = Editorial
fact-year = Año
fact-kind = Tipo
fact-access = Acceso
fact-identifier = Identificador
fact-where = Dónde
fact-reviewed = Última revisión
fact-evidence = Evidencia
fact-original-title = Título original
fact-as-of = Con fecha de
fact-sources = Fuentes
fact-conditions = Condiciones de salud
fact-model = Modelo
fact-organisation = Organización
fact-scale = Tamaño
touch-none = Sin contacto físico
touch-optional = Contacto solo si se desea
touch-yes = Hay contacto físico
mobility-none = Se puede hacer sin levantarse
mobility-low = De pie algunos momentos
mobility-high = Mucho movimiento
literacy-none = Sin lectura
literacy-low = Un poco de lectura
literacy-basic = Lectura de todos los días
purpose-icebreaker = Para conocerse
purpose-energiser = Para despertarse
purpose-trust = Para crear confianza
purpose-recap = Para repasar
purpose-closing = Para cerrar
access-free = Lectura gratuita
access-paywall = De pago
access-unknown = No se sabe
yes = Sí
no = No

## Campos y casillas
task-done = hecho
task-open = sin hacer
saved-here = Guardado en este dispositivo
clear = Borrar
your-words = Tus palabras

## Frases
phrase-helps = Palabras que ayudan
phrase-avoid = Palabras que cierran una puerta
ask-expect = Respuestas que puedes oír

## Tipos de página
kind-home = Inicio
kind-course = Curso
kind-module = Módulo
kind-lesson = Lección
kind-quiz = Cuestionario
kind-session = Plan de sesión
kind-activity = Actividad
kind-handout = Hoja para repartir
kind-cards = Tarjetas
kind-part = Parte
kind-chapter = Capítulo
kind-worksheet = Hoja de trabajo
kind-framework = Marco
kind-resource = Ficha de biblioteca
kind-example = Ejemplo
kind-news = Noticias
kind-post = Noticia
kind-glossary = Palabras
kind-term = Palabra
kind-index = Lista
kind-topics = Temas
kind-topic = Tema
kind-form = Formulario
kind-rubric = Observación
kind-test = Prueba
kind-agenda = Agenda
kind-help = Ayuda ahora
kind-help-now = Ayuda ahora
kind-message = Mensaje clave
kind-section = Sección
kind-page = Página
kind-search = Búsqueda
kind-missing = Sin página

## Rótulos de los bloques
block-objectives = Al terminar podrás
block-questions = Antes de leer
block-prereq = Primero
block-materials = Qué necesitas
block-prepare = Preparar
block-step = Paso
block-say = Di
block-ask = Pregunta
block-do = Haz
block-give = Entrega
block-facilitator = Para quien facilita
block-pitfall = Qué puede salir mal
block-timing = Tiempo
block-icebreaker = Para romper el hielo
block-energiser = Para animar
block-groundrules = Acuerdos del grupo
block-break = Pausa
block-roleplay = Juego de roles
block-setting = Lugar
block-role = Papel
block-observer = Quien observa
block-run = Cómo llevarlo
block-variant = Otra manera
block-debrief = Conversen
block-case = Una historia
block-reflect = Piénsalo
block-practice = Practica
block-homework = Antes de la próxima vez
block-actionplan = Mi plan
block-closing = Para cerrar
block-plusdelta = Qué funcionó, qué cambiar
block-nexttime = Para la próxima vez
block-keypoints = Lo esencial
block-important = Importante
block-note = Nota
block-stop = Detente y pide ayuda
block-boundary = El borde de tu papel
block-can = Lo que hago
block-not = Lo que no hago
block-ladder = La escalera
block-level = Nivel
block-signs = Ves
block-act = Haces
block-tell = Avisas
block-write = Anotas
block-phrase = Cómo decirlo
block-example = De un programa
block-testimonial = En sus palabras
block-figure = Figura
block-picturecard = Lámina
block-audio = Escucha
block-checklist = Lista
block-spoiler = Más sobre esto
block-fill = Tus palabras
block-handout = Hoja para repartir
block-cards = Tarjetas
block-adapt = Ajústalo a tu lugar
block-local = Aquí
block-only = Solo aquí
block-rubric = En qué fijarse
block-skill = Habilidad
block-harm = Señales de daño
block-form = Formulario
block-field = Campo
block-test = Prueba
block-scenario = Qué pasa después
block-scale = Escala
block-quiz = Comprueba lo que sabes
block-challenge = Inténtalo
block-exercise = Inténtalo
block-solution = Una respuesta
block-hint = Una pista
block-callout = Nota
block-discussion = Para conversar
block-tab = Opción
block-group-tab = Opciones

## A quién manda un bloque de alto
stop-supervisor = Detente aquí y llama a tu supervisora o supervisor
stop-emergency = Detente aquí y llama a emergencias
stop-crisis = Detente aquí y usa la escalera de crisis

## En cuánto tiempo actúa un nivel
within-now = ahora
within-today = hoy
within-week = esta semana
within = en { $time }

## De qué trata un espacio por adaptar
adapt-required = Esta parte necesita que decidas
aspect-language = Lengua
aspect-names = Nombres
aspect-food = Comida
aspect-family = Familia
aspect-gender = Género
aspect-touch-eye-contact = Contacto físico y mirada
aspect-faith = Fe
aspect-money = Dinero
aspect-law = Ley
aspect-services = Servicios
aspect-role-title = El nombre del papel

## Métodos de un paso
method-welcome = bienvenida
method-icebreaker = romper el hielo
method-energiser = dinámica para animar
method-recap = repaso
method-story = historia
method-mini-talk = charla corta
method-brainstorm = lluvia de ideas
method-demo = demostración
method-pairs = en parejas
method-triads = en tríos
method-small-groups = grupos pequeños
method-plenary = todo el grupo
method-roleplay = juego de roles
method-case = historia para conversar
method-practice = práctica
method-reflection = pensar a solas
method-quiz = cuestionario
method-test = prueba
method-field = en la comunidad
method-break = pausa
method-close = cierre

## Tipos de pausa
break-tea = Té o café
break-lunch = Almuerzo
break-prayer = Oración
break-stretch = Estirarse

## Tipos de obra en la biblioteca
kind-article = Artículo
kind-manual = Manual
kind-guide = Guía
kind-guideline = Directriz
kind-standard = Norma
kind-report = Informe
kind-news-article = Artículo de prensa
kind-video = Video
kind-website = Sitio web
kind-of-work-article = Artículo
kind-of-work-manual = Manual
kind-of-work-guide = Guía
kind-of-work-guideline = Directriz
kind-of-work-standard = Norma
kind-of-work-report = Informe
kind-of-work-news-article = Artículo de prensa
kind-of-work-video = Video
kind-of-work-website = Sitio web

## Temas
topic-role = El papel
topic-confidentiality = Confidencialidad
topic-listening = Escucha
topic-crisis = Crisis
topic-referral = Derivación
topic-programme = Llevar un programa
topic-training = Formación
topic-evaluation = Evaluación
topic-models = Modelos
topic-daily-life = Vida diaria
topic-culture = Cultura
topic-limits = Límites
topic-stress = Estrés
topic-ethics = Ética
topic-ongoing = Apoyo que continúa
topic-adaptation = Adaptación

## Países, lenguas y modelos que nombran los ejemplos
country-au = Australia
country-cl = Chile
country-cm = Camerún
country-cn = China
country-kh = Camboya
country-pk = Pakistán
country-tw = Taiwán
country-us = Estados Unidos
country-za = Sudáfrica
language-name-en = Inglés
language-name-es = Español
language-name-fr = Francés
language-name-km = Jemer
language-name-ur = Urdu
language-name-zh = Chino
model-name-unknown = No se sabe
model-name-community-health-workers = Promotoras y promotores de salud
model-name-support-groups = Grupos de apoyo
model-name-group-visits = Visitas en grupo dirigidas por un profesional
model-name-peer-led-programmes = Programas dirigidos por pares
model-name-peer-coaches = Acompañantes pares
model-name-telephone = Por teléfono
model-name-web-email = Por internet y correo

## Números con unidad
unit-minute = { $n ->
    [one] { $number } minuto
    [many] { $number } minutos
   *[other] { $number } minutos
}
unit-hour = { $n ->
    [one] { $number } hora
    [many] { $number } horas
   *[other] { $number } horas
}
unit-day = { $n ->
    [one] { $number } día
    [many] { $number } días
   *[other] { $number } días
}
unit-week = { $n ->
    [one] { $number } semana
    [many] { $number } semanas
   *[other] { $number } semanas
}
unit-person = { $n ->
    [one] { $number } persona
    [many] { $number } personas
   *[other] { $number } personas
}

## La página sobre las traducciones
translations-title = Traducciones
translations-lede = Qué está traducido, quién lo revisó y qué ya no está al día. Un borrador es mejor que nada y peor que un texto revisado: cada página dice qué es.
translations-states = Qué significan las palabras
translations-page = Página
translations-state = Estado
translations-parts = Partes
translations-count = Páginas
translations-original = Este es el idioma del que se traducen los demás.
translations-help = ¿Quieres ayudar? Una persona que lee los dos idiomas puede revisar un borrador y decirnos qué hay que cambiar.
state-missing = sin traducir
state-missing-means = Se muestra en otro idioma.
state-machine-draft = borrador de una máquina
state-machine-draft-means = Lo tradujo una máquina. No lo ha revisado ninguna persona.
state-human-draft = borrador
state-human-draft-means = Lo tradujo o lo repasó una persona palabra por palabra. Nadie más lo ha revisado.
state-panel-reviewed = revisado
state-panel-reviewed-means = Traducido de ida y vuelta, y revisado por personas que conocen los dos idiomas.
state-field-tested = probado
state-field-tested-means = Leído en voz alta con personas que apoyan, y corregido donde tropezaron.
state-stale = no está al día
state-stale-means = El original cambió después de esta traducción.
