import type { Genre, SettingId } from '../../../../../shared/show/blueprint.ts'
import type { DomainId } from './domains.ts'

/**
 * Roles by what calls them up, as "Name:archetype:age".
 *
 * Ages: y young (9–17), a grown (24–59), o old (60–84), n grown or old. Archetypes are given by their first letters.
 */
export const GENRE_ROLES: Readonly<Record<Genre, string>> = {
  heist:
    'Mastermind:cap:n|Grifter:rog:n|Safecracker:sci:n|Getaway Driver:pil:a|Forger:tea:n|Inside Man:tea:a|Lookout:stu:a|Muscle:sol:a|Hacker:hac:a|Fence:rog:n|Insurance Assessor:det:a|Acrobat:rog:a',
  'sci-fi':
    'Commander:cap:n|Navigator:pil:a|Xenobiologist:sci:a|Signal Officer:hac:a|Stowaway:stu:y|Engineer:hac:n|Doctor:sci:n|Archivist:tea:o|Company Observer:det:a|Deserter:sol:a|Cartographer:exp:n|Test Subject:stu:a',
  mystery:
    'Investigator:det:n|Widow:mon:o|Keeper:sai:o|Registrar:tea:n|Witness:tea:a|Doctor:sci:n|Lodger:rog:a|Heiress:mon:a|Gardener:exp:n|Postmistress:tea:o|Clairvoyant:mys:n|Constable:sol:a|Photographer:exp:a',
  fantasy:
    'Regent:mon:a|Apprentice:stu:y|Hedge Witch:mys:n|Sellsword:sol:a|Heir:mon:y|Royal Cartographer:exp:a|Court Physician:sci:n|Spy:rog:a|Chronicler:tea:o|Oathbreaker:sol:n|Oracle:mys:o|Gatekeeper:sai:o',
  crime:
    'Detective:det:n|Informant:rog:a|Prosecutor:tea:a|Pathologist:sci:n|Nightclub Singer:mon:a|Bookkeeper:tea:n|Partner:det:a|Bagman:sol:a|Crime Reporter:exp:a|Commissioner:cap:o|Safe Man:rog:o|Kid on the Corner:stu:y',
  horror:
    'Caretaker:sai:o|Medium:mys:n|Sceptic:sci:a|New Arrival:stu:y|Night Nurse:sci:a|Sexton:exp:o|Survivor:sol:a|Folklorist:tea:n|Watchman:det:n|Child Who Knows:stu:y|Estate Agent:rog:a|Chaplain:mys:o',
  romance:
    'Rival:mon:a|Matchmaker:mys:o|Best Friend:stu:a|Former Fiancé:rog:a|Landlady:tea:o|Wedding Planner:cap:a|Letter Writer:tea:n|Pastry Chef:sci:a|Photographer:exp:a|Ex-Wife:det:a|Accordionist:sai:n|Younger Sister:stu:a',
  western:
    'Sheriff:cap:n|Outlaw:rog:a|Undertaker:sci:o|Saloon Keeper:mon:a|Bounty Hunter:sol:a|Preacher:mys:n|Horse Doctor:sci:n|Schoolmistress:tea:a|Telegraph Operator:hac:a|Prospector:exp:o|Stagecoach Driver:pil:n|Runaway:stu:y',
  comedy:
    'Health Inspector:det:a|Landlord:mon:n|Cousin:rog:a|Intern:stu:a|Accountant:tea:n|Rival:cap:a|Neighbour:exp:n|Delivery Driver:pil:a|Grandmother:mys:o|Influencer:hac:a|Council Officer:sol:a|Ex:tea:a',
  thriller:
    'Handler:det:n|Courier:pil:a|Double Agent:rog:a|Analyst:hac:a|Bodyguard:sol:a|Whistleblower:sci:a|Minister:mon:n|Mountain Guide:exp:a|Interpreter:tea:a|Cleaner:sai:n|Passenger in Seat Nine:mys:n|Signalman:tea:o',
  folk: 'Midwife:mys:o|Miller:sai:n|Fiddler:rog:a|Schoolteacher:tea:a|Shepherd:exp:n|Returned Daughter:stu:a|Blacksmith:sol:a|Vicar:mys:n|Bell Ringer:sai:o|Foundling:stu:y|Herbalist:sci:n|Mayor:mon:n',
}

/** Roles of science fiction that stays on the ground. */
export const EARTHBOUND_ROLES =
  'Fixer:rog:n|Street Surgeon:sci:n|Night Mayor:cap:n|Company Observer:det:a|Deserter:sol:a|Ferry Pilot:pil:a|Archivist:tea:o|Test Subject:stu:a|Signal Thief:hac:a|Heir to the Company:mon:a|Reader of Machines:mys:n|Salvager:exp:n'

export const SETTING_ROLES: Readonly<Record<SettingId, string>> = {
  space:
    'Commander:cap:n|Pilot:pil:n|Engineer:hac:n|Navigator:exp:n|Flight Surgeon:sci:n|Capsule Communicator:tea:n|Geologist:exp:n|Payload Specialist:sci:a|Mission Historian:tea:o|Backup:stu:a',
  sea: 'Harbourmaster:cap:n|Ferryman:sai:n|Diver:exp:a|Ship’s Cook:sci:n|Chandler:tea:n|Coastguard:sol:a|Net Mender:mys:o|Deckhand:sai:a|Pilot Boat Captain:pil:n|Smuggler:rog:a',
  city: 'Night Porter:sai:n|Cab Driver:pil:n|Councillor:mon:a|Building Super:hac:n|Busker:rog:a|Traffic Warden:sol:a|Translator:tea:a|Pigeon Keeper:exp:o|Fortune Teller:mys:o|Evening Student:stu:a',
  desert:
    'Well Digger:exp:n|Station Agent:tea:n|Drover:sai:a|Sharpshooter:sol:a|Water Witch:mys:o|Card Player:rog:n|Mapmaker:sci:a|Stable Hand:exp:a|Rail Baron:mon:n|Deputy:det:a',
  forest:
    'Forester:exp:n|Charcoal Burner:sai:o|Poacher:rog:a|Keeper of the Inn:tea:n|Ranger:sol:a|Mushroom Hunter:mys:o|Ditch Engineer:hac:a|Pedlar:rog:n|Choirmaster:cap:n|Hedge Scholar:sci:n',
  snow: 'Mountain Guide:exp:n|Hotelier:mon:n|Sled Driver:pil:a|Meteorologist:sci:a|Radio Operator:hac:a|Border Guard:sol:a|Ski Instructor:rog:a|Retired Champion:cap:o|Stationmaster:tea:o|Chalet Girl:stu:a',
  school:
    'Head Pupil:mon:y|New Pupil:stu:y|Housemistress:tea:n|Groundskeeper:exp:o|Chemistry Master:sci:n|Truant:rog:y|Matron:mys:o|Prefect:cap:y|Computer Club President:hac:y|Scholarship Pupil:stu:y|School Detective:det:y|Night Porter:sai:o|Games Mistress:sol:a',
  court:
    'Queen:mon:n|Chamberlain:tea:o|Jester:rog:n|Captain of the Guard:sol:a|Ambassador:cap:a|Royal Gardener:exp:n|Lady-in-Waiting:stu:a|Confessor:mys:o|Taster:sci:a|Spymaster:det:n|Pretender:mon:a|Page:stu:y',
}

export const DOMAIN_ROLES: Readonly<Record<DomainId, string>> = {
  kitchen:
    'Sous-Chef:sci:a|Dishwasher:sai:n|Food Critic:det:n|Fishmonger:sai:n|Baker:sci:n|Regular:tea:o|Spice Merchant:mys:n|Apprentice Cook:stu:a|Mechanic:hac:a',
  music:
    'Choirmaster:cap:n|First Soprano:mon:n|Organist:tea:o|Baritone:sai:n|Page-Turner:stu:y|Composer:mys:n|Piano Tuner:hac:n|Understudy Alto:tea:a|Tone-Deaf Tenor:rog:n',
  magic:
    'Assistant:rog:a|Card Sharp:rog:n|Prop Maker:hac:n|Best Pupil:stu:y|Sceptic:sci:a|Former Double:mys:n|Theatre Manager:cap:n|Boy Who Vanished:stu:y|Rabbit Keeper:exp:n',
  flowers:
    'Grower:exp:n|Perfumer:sci:n|Market Porter:sol:a|Undertaker’s Buyer:det:n|Botanist:sci:n|Delivery Boy:stu:a|Bride:mon:a|Nurseryman:sai:o|Customer on Thursdays:tea:n',
  letters:
    'Postmaster:cap:n|Archivist:tea:o|Copyist:stu:a|Correspondent:mys:n|Censor:det:n|Printer:hac:n|Bookbinder:sci:o|Sorter:sai:a|Novelist:rog:n',
  law: 'Pathologist:sci:n|Partner:det:a|Informant:rog:a|Desk Sergeant:sol:n|Public Defender:tea:a|Alibi:mon:a|Photographer:exp:a|Clerk of the Court:tea:o|Cold-Case Man:det:o',
  bees: 'Beekeeper:exp:n|Honey Merchant:rog:n|Inspector of Hives:det:n|Candle Maker:tea:o|Swarm Catcher:sol:a|Botanist:sci:n|Queen Breeder:mon:n',
  animals:
    'Vet:sci:n|Farmhand:exp:a|Auctioneer:cap:n|Farrier:sol:n|Breeder:mon:n|Smallholder:sai:o|Horse Thief:rog:a|Drover:pil:a|Animal Talker:mys:n',
  stage:
    'Director:cap:n|Understudy:stu:a|Leading Lady:mon:n|Prompter:tea:o|Stage Carpenter:hac:n|Critic:det:n|Villain of the Piece:rog:n|Wardrobe Mistress:mys:o|Sword Master:sol:n',
  medicine:
    'Ward Sister:cap:n|Surgeon:sci:n|Patient in Six:mys:o|Porter:sai:n|Student Nurse:stu:a|Pharmacist:sci:n|Ambulance Driver:pil:a|Registrar:tea:a|Chaplain:mys:n',
  machines:
    'Programmer:hac:a|Inventor:sci:n|Test Pilot:pil:a|Scrap Dealer:rog:n|Patent Clerk:tea:n|Memory Broker:mon:a|Prodigy:stu:y|Repairer:hac:o|Compliance Officer:det:a',
  flight:
    'Pilot:pil:n|Navigator:exp:n|Engineer:hac:n|Mission Controller:cap:n|Physicist:sci:n|Astronomer:sci:o|Ground Crew Chief:sol:n|Radio Amateur:tea:o|Simulator Champion:stu:a',
  travel:
    'Conductor:cap:n|Night Clerk:tea:n|Stowaway:stu:y|Salesman:rog:n|Chambermaid:sai:a|Signalman:tea:o|Chauffeur:pil:n|Ticket Inspector:det:n|Guest Who Never Leaves:mon:o',
}

/** What sets a second holder of a role apart, once the lists are used up; `*` is the role. */
export const ROLE_QUALIFIERS: readonly string[] = [
  'Other *',
  'Former *',
  'Night *',
  'Second *',
  'Assistant *',
  'Visiting *',
  'Honorary *',
  'Acting *',
  'Relief *',
  'Unofficial *',
]
