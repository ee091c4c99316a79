### Palabras que Beside mismo pone en las páginas, español.

side-label = Junto a esta página
gate-line = Leer en español
search-title = Buscar una página
crosswalk-to = Cómo se relaciona con { $framework }
number-group = .

## Fechas
date-long = { $day } de { $month } de { $year }
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

## Unidades de los números calculados
unit-hour = { $n ->
    [one] { $number } hora
   *[other] { $number } horas
}
unit-day = { $n ->
    [one] { $number } día
   *[other] { $number } días
}
unit-minute = { $n ->
    [one] { $number } minuto
   *[other] { $number } minutos
}
unit-week = { $n ->
    [one] { $number } semana
   *[other] { $number } semanas
}
unit-person = { $n ->
    [one] { $number } persona
   *[other] { $number } personas
}

## Más datos
fact-model = Modelo
fact-organisation = Organización
fact-scale = Tamaño

## Clases de obras
kind-of-work-article = Artículo
kind-of-work-guide = Guía
kind-of-work-guideline = Directriz
kind-of-work-manual = Manual
kind-of-work-news-article = Artículo de prensa
kind-of-work-report = Informe
kind-of-work-standard = Norma
language-name-en = Inglés
language-name-es = Español

## Modelos de apoyo entre pares
model-name-group-visits = Visitas en grupo dirigidas por un profesional
model-name-peer-led-programmes = Programas dirigidos por pares
model-name-peer-coaches = Acompañantes pares
model-name-community-health-workers = Promotoras y promotores de salud
model-name-support-groups = Grupos de apoyo
model-name-telephone = Por teléfono
model-name-web-email = Por internet y correo
model-name-unknown = No se sabe
model-leads = Quién dirige
model-group-size = Grupo
model-setting = Dónde
model-contact = Contacto
model-training = Formación
model-strengths = Fortalezas
model-risks = Riesgos
model-choose-when = Elíjalo cuando

## Temas que no son módulos
topic-evaluation = Evaluación
topic-models = Modelos
topic-programme = Llevar un programa
topic-training = Formación

## Páginas
kind-section = Sección
kind-message = Mensaje clave
kind-help-now = Ayuda ahora
