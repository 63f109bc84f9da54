/** Words for the categories that the shipped rules know, by language. Others are shown as they are. */

export const categoriesEn = {
  'account-access': 'Account and sign-in', backup: 'Backup', billing: 'Billing', 'business-application': 'Business application',
  collaboration: 'Collaboration', complaint: 'Complaint', 'data-recovery': 'Data recovery', database: 'Database', email: 'E-mail',
  hardware: 'Hardware', 'how-to': 'How to', 'joiner-leaver': 'Joiner or leaver', network: 'Network', operations: 'Operations', order: 'Order',
  outage: 'Outage', performance: 'Performance', permissions: 'Permissions', 'physical-access': 'Physical access', printing: 'Printing',
  purchase: 'Purchase', 'remote-access': 'Remote access', 'security-incident': 'Security incident', server: 'Server', software: 'Software',
  telephony: 'Telephony', 'ticket-status': 'State of a ticket', website: 'Website',
};

export const categoriesDe: typeof categoriesEn = {
  'account-access': 'Konto und Anmeldung', backup: 'Datensicherung', billing: 'Abrechnung', 'business-application': 'Fachanwendung',
  collaboration: 'Zusammenarbeit', complaint: 'Beschwerde', 'data-recovery': 'Wiederherstellung', database: 'Datenbank', email: 'E-Mail',
  hardware: 'Geräte', 'how-to': 'Anleitung', 'joiner-leaver': 'Ein- und Austritt', network: 'Netzwerk', operations: 'Betrieb', order: 'Bestellung',
  outage: 'Ausfall', performance: 'Geschwindigkeit', permissions: 'Berechtigungen', 'physical-access': 'Zutritt', printing: 'Drucken',
  purchase: 'Beschaffung', 'remote-access': 'Fernzugang', 'security-incident': 'Sicherheitsvorfall', server: 'Server', software: 'Software',
  telephony: 'Telefonie', 'ticket-status': 'Stand eines Tickets', website: 'Website',
};
