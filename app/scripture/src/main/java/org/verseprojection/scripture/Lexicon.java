package org.verseprojection.scripture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.verseprojection.scripture.Term.Form;
import org.verseprojection.scripture.Term.Keyword;

/// The English words that mean something to the grammars.
final class Lexicon {
    private static final Map<String, Keyword> SPOKEN = Map.ofEntries(
            Map.entry("chapter", Keyword.CHAPTER),
            Map.entry("chapters", Keyword.CHAPTERS),
            Map.entry("verse", Keyword.VERSE),
            Map.entry("verses", Keyword.VERSE),
            Map.entry("versus", Keyword.VERSE),
            Map.entry("to", Keyword.THROUGH),
            Map.entry("through", Keyword.THROUGH),
            Map.entry("thru", Keyword.THROUGH),
            Map.entry("until", Keyword.THROUGH),
            Map.entry("till", Keyword.THROUGH),
            Map.entry("and", Keyword.AND),
            Map.entry("also", Keyword.AND),
            Map.entry("of", Keyword.OF),
            Map.entry("in", Keyword.IN),
            Map.entry("from", Keyword.FROM),
            Map.entry("at", Keyword.FROM),
            Map.entry("the", Keyword.THE),
            Map.entry("not", Keyword.NOT),
            Map.entry("next", Keyword.NEXT),
            Map.entry("following", Keyword.NEXT),
            Map.entry("previous", Keyword.PREVIOUS),
            Map.entry("preceding", Keyword.PREVIOUS),
            Map.entry("sorry", Keyword.CORRECTION),
            Map.entry("rather", Keyword.CORRECTION),
            Map.entry("correction", Keyword.CORRECTION),
            Map.entry("no", Keyword.CORRECTION),
            Map.entry("oops", Keyword.CORRECTION),
            Map.entry("wait", Keyword.CORRECTION),
            Map.entry("actually", Keyword.CORRECTION),
            Map.entry("mean", Keyword.CORRECTION),
            Map.entry("meant", Keyword.CORRECTION),
            Map.entry("pardon", Keyword.CORRECTION),
            Map.entry("excuse", Keyword.CORRECTION));

    private static final Map<String, Keyword> TYPED = Map.ofEntries(
            Map.entry("ch", Keyword.CHAPTER),
            Map.entry("cha", Keyword.CHAPTER),
            Map.entry("chap", Keyword.CHAPTER),
            Map.entry("chapt", Keyword.CHAPTER),
            Map.entry("chp", Keyword.CHAPTER),
            Map.entry("chs", Keyword.CHAPTERS),
            Map.entry("chaps", Keyword.CHAPTERS),
            Map.entry("chapts", Keyword.CHAPTERS),
            Map.entry("chpts", Keyword.CHAPTERS),
            Map.entry("v", Keyword.VERSE),
            Map.entry("vv", Keyword.VERSE),
            Map.entry("vs", Keyword.VERSE),
            Map.entry("vss", Keyword.VERSE),
            Map.entry("ver", Keyword.VERSE),
            Map.entry("vers", Keyword.VERSE),
            Map.entry("e", Keyword.AND),
            Map.entry("see", Keyword.AND),
            Map.entry("cf", Keyword.AND),
            Map.entry("compare", Keyword.AND),
            Map.entry("title", Keyword.TITLE),
            Map.entry("f", Keyword.AND_NEXT),
            Map.entry("ff", Keyword.AND_FOLLOWING));

    private static final Map<String, Integer> CARDINALS = Map.ofEntries(
            Map.entry("oh", 0),
            Map.entry("o", 0),
            Map.entry("zero", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fourty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90),
            Map.entry("hundred", 100));

    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry("first", 1),
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fourth", 4),
            Map.entry("fifth", 5),
            Map.entry("sixth", 6),
            Map.entry("seventh", 7),
            Map.entry("eighth", 8),
            Map.entry("ninth", 9),
            Map.entry("tenth", 10),
            Map.entry("eleventh", 11),
            Map.entry("twelfth", 12),
            Map.entry("thirteenth", 13),
            Map.entry("fourteenth", 14),
            Map.entry("fifteenth", 15),
            Map.entry("sixteenth", 16),
            Map.entry("seventeenth", 17),
            Map.entry("eighteenth", 18),
            Map.entry("nineteenth", 19),
            Map.entry("twentieth", 20),
            Map.entry("thirtieth", 30),
            Map.entry("fortieth", 40),
            Map.entry("fiftieth", 50),
            Map.entry("sixtieth", 60),
            Map.entry("seventieth", 70),
            Map.entry("eightieth", 80),
            Map.entry("ninetieth", 90),
            Map.entry("hundredth", 100));

    /// What is counted or timed in ordinary speech: a number in front of one of these is no chapter or verse.
    private static final Set<String> COUNTED = Set.of("""
            acres adults am angels another apostles apples arms babies bags balls bars beds billion bills
            birds blocks book books bottles bowls boxes boys breads brides brothers bucks buildings cakes
            camels cans cars cases cats cattle cents chairs chapters children churches cities classes
            clocks coins cookies copies counties countries couple cows crosses cups dates daughters day
            days deer degrees desks different disciples dishes doctors dogs dollar dollars donkeys doors
            dozen drinks eggs elders exits families family feet fields fingers fish flags flights floors
            flowers fold folks friends gallons games generations gifts girls glasses goals goats gospels
            grades grams grandchildren groups guests guys heroes hills homes horses hour hours houses
            hymns inches jobs judges keys kg kids kinds kings km lambs lamps lanes lb leaders legs
            lessons letters levels lines lions loaves machines man mats meals meetings members men meters
            miles million minute minutes miracles missionaries month months more mornings mountains nails
            nations neighbors nights numbers nurses o'clock offerings officers other others ounces oxen
            pages pairs pans parents parts pastors paths pennies pens people percent percentage person
            persons phones pictures pieces pigs pillars pilots place places plagues plants plates players
            pm poems point points police pounds preachers presents priests princes prizes programs
            projects prophets psalms quarters quarts question questions reason reasons rivers roads rooms
            roosters rows runs sacks saints sandwiches scenes schools seals seats seconds sermons
            services sheep shekels shepherds ships shirts shoes shops sides sinners sisters sites
            soldiers song songs sons spies spots stairs stars step steps stones stores stories streams
            streets students suns swords tables tasks teachers teams teeth temples thing things thousand
            tickets time times toes tonight tons towns toys trees tribes trips trucks trumpets types
            units vans vehicles verses vessels virgins visitors volunteers votes wars way ways week
            weekends weeks wells windows winners wise wives woman women word words workers worlds yards
            year years
            """.split("\\s+"));

    /// What speakers say while they think.
    private static final Set<String> HESITATIONS = Set.of("uh", "um", "er", "erm", "ehm", "uhm", "hmm", "mm", "ah");

    private Lexicon() {}

    static Optional<Keyword> keyword(String word, Style style) {
        Keyword spoken = SPOKEN.get(word);
        return Optional.ofNullable(spoken == null && style == Style.TYPED ? TYPED.get(word) : spoken);
    }

    static Optional<Term.Numeral> number(Token.Word word) {
        Integer cardinal = CARDINALS.get(word.lower());
        Integer value = cardinal == null ? ORDINALS.get(word.lower()) : cardinal;
        return value == null
                ? Optional.empty()
                : Optional.of(new Term.Numeral(value, form(value), cardinal == null, word.start(), word.end()));
    }

    /// The numbers that recognisers write as one word; seen with Whisper tiny.en.
    static List<Integer> runTogether(String word) {
        return word.equals("tutu") ? List.of(2, 2) : List.of();
    }

    static boolean hesitation(String word) {
        return HESITATIONS.contains(word);
    }

    /// Whether a recogniser may write that word for `two`.
    static boolean soundsLikeTwo(String word) {
        return word.equals("to") || word.equals("too") || word.equals("do");
    }

    static boolean counted(String word) {
        return COUNTED.contains(word);
    }

    /// Whether a chapter or verse may begin with that word.
    static boolean startsPlace(String word) {
        Keyword keyword = SPOKEN.getOrDefault(word, TYPED.get(word));
        return keyword == Keyword.CHAPTER
                || keyword == Keyword.CHAPTERS
                || keyword == Keyword.VERSE
                || CARDINALS.containsKey(word);
    }

    private static Form form(int value) {
        if (value == 0) {
            return Form.OH;
        }
        if (value == 100) {
            return Form.HUNDRED;
        }
        return value < 10 ? Form.UNIT : value < 20 ? Form.TEEN : Form.TENS;
    }
}
