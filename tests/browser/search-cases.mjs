/** What is searched for on the site `scripts`, and where it leads: for every browser. */

/** Language, what is typed, where it leads, what is marked there. */
export const cases = [
  ["km", "សុខភាព", "learn/health/1-health.html", "សុខភាព"],
  ["km", "ជំងឺ", "learn/health/1-health.html", "ជំងឺ"],
  ["km", "ទឹកនោមផ្អែម", "learn/health/1-health.html", "ទឹកនោមផ្អែម"],
  ["km", "ស\u17D2ត\u17D2រី", "learn/health/1-health.html", "ស្ត្រី"],
  ["km", "ស\u17D2រ\u17D2តី", "learn/health/1-health.html", "ស្ត្រី"],
  ["km", "ការស្តាប់ជាជំនួយ", "learn/health/2-illness.html", "ការស្តាប់ជាជំនួយ"],
  ["km", "12", "learn/health/1-health.html", "១២"],
  ["ur", "كيا", "learn/health/1-health.html", "کیا"],
  ["ur", "12", "learn/health/1-health.html", "۱۲"],
  ["ur", "بيماري", "learn/health/1-health.html", "بیماری"],
  ["ur", "رازداري", "learn/health/2-illness.html", "رازداری"],
  ["zh-Hans", "倾听", "learn/health/1-health.html", "倾听"],
  ["zh-Hans", "保密", "learn/health/2-illness.html", "保密"],
  ["zh-Hant", "傾聽", "learn/health/1-health.html", "傾聽"],
  ["zh-Hant", "病人身邊", "learn/health/1-health.html", "病人身邊"],
  ["es", "informacion", "learn/health/1-health.html", "información"],
  ["es", "RIÑÓN", "learn/health/1-health.html", "riñón"],
  ["es", "medico", "learn/health/1-health.html", "médico"],
  ["zu", "umsekeli", "learn/health/1-health.html", "Abasekeli"],
  ["en", "promotora", "learn/health/1-health.html", "peer"],
  ["en", "۱۲", "learn/health/1-health.html", "12"],
  ["en", "confidentialty", "learn/health/2-illness.html", "Confidentiality"],
  ["en", "cofnidentiality", "learn/health/2-illness.html", "Confidentiality"],
  ["en", "coopera", "learn/health/2-illness.html", "cooperative"],
];
