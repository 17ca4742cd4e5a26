"""The Swedish words of the made-up municipality (in Swedish Fågelström), for translations."""

SENTENCES = (
    "Alla som bor eller verkar i Fågelström är välkomna.",
    "Du behöver inte vara medlem i någon förening.",
    "Frågor besvaras per telefon och på plats.",
    "Föreningarna får hjälp med ansökan och med lokaler.",
    "Inbjudan går till både små och stora föreningar.",
    "Kaffe och barnpassning ordnas av byaföreningen.",
    "Lokalen är tillgänglig, och tolkning ordnas vid behov.",
    "Materialet skickas till alla som deltar.",
    "Staden och föreningarna ansvarar tillsammans för arbetet.",
    "Stadens rådgivare berättar hur en ny grupp kommer i gång.",
    "Synpunkterna samlas in och förs vidare till beslutsfattarna.",
    "Verksamheten är gratis och pågår hela säsongen.",
)
SUBJECTS = (
    "Byakaffe",
    "Digitalko",
    "Föreningsdag",
    "Kulturvandring",
    "Kväll för styrelser",
    "Marknad med närmat",
    "Naturutflykt",
    "Ungdomskväll",
)
WHERE = ("i alla byar", "i biblioteket", "i centrum", "på stranden", "vid stationen")
HEADINGS = ("Så går det till", "Därför behövs det", "Kom med", "Vad händer sedan")
