/** Estonian words that are said for one another by patients: see `words-alike.ts`. */
export const alikeInEstonian = `
kaebus kaebama kaevata kaebuse_esitamine pretensioon
kustutama kustutamine kõrvaldama eemaldama
parandama parandamine muutma muutmine viga
koopia väljavõte ärakiri
hoidma säilitama talletama säilitamine
saatma edastama edastamine jagama jagamine andma
nõusolek luba nõustumine
keelduma keeldumine vastuväide vaidlustama ei_soovi
ema isa lapsevanem vanem vanemad eestkostja
laps tütar poeg alaealine teismeline
arst õde doktor tohter raviarst spetsialist
visiit vastuvõtt aeg kohtumine
haigla kliinik polikliinik
terviseandmed haiguslugu tervisekaart raviandmed patsiendikaart
isikuandmed andmed teave info
turvaline turvalisus kaitse kaitsma ohutu
leke rikkumine vargus häkkimine
kontakt telefon e_post aadress ühendus_võtta
ameerika usa ühendriigid
küpsis küpsised jälgimine
tehisintellekt arvuti programm robot
salvestama salvestus lindistama filmima
kindlustus haigekassa tervisekassa
`;
