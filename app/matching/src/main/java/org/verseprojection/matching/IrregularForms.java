package org.verseprojection.matching;

import java.util.HashMap;
import java.util.Map;

/// Forms of English words that no rule brings together: strong verbs, old and new, plurals, and the pronouns and
/// auxiliaries of Early Modern English with today's.
final class IrregularForms {
    private static final Map<String, String> BASES = new HashMap<>();

    static {
        """
        arise arose arisen
        awake awoke awoken
        bear bare bore borne born
        beat beaten
        become became
        beget begat begot begotten
        begin began begun
        behold beheld
        bid bade bidden
        bind bound
        bite bit bitten
        blow blew blown
        break brake broke broken
        bring brought
        build built
        burn burnt
        buy bought
        can canst
        catch caught
        child children
        choose chose chosen
        cleave clave clove cleft cloven
        cling clung
        come came
        could couldest couldst
        creep crept
        deal dealt
        die died dying
        dig digged dug
        do did done doth doest dost didst doing does
        draw drew drawn
        dream dreamt
        drink drank drunk drunken
        drive drave drove driven
        dwell dwelt
        eat ate eaten
        fall fell fallen
        feed fed
        feel felt
        fight fought
        find found
        flee fled
        fling flung
        fly flew flown
        foot feet
        forbid forbade forbidden
        forget forgat forgot forgotten
        forgive forgave forgiven
        forsake forsook forsaken
        freeze froze frozen
        get gat got gotten
        give gave given
        go went gone goes goeth goest
        grind ground
        grow grew grown
        hang hung
        have has had hath hast hadst having
        hear heard
        hide hid hidden
        hold held holden
        keep kept
        kneel knelt
        know knew known
        lay laid
        lead led
        leave left
        lend lent
        lie lain lying
        life lives
        light lit
        loaf loaves
        lose lost
        make made
        man men
        may mayest mayst
        mean meant
        meet met
        might mightest
        mouse mice
        ox oxen
        pay paid
        ride rode ridden
        ring rang rung
        rise rose risen
        run ran
        say said saith sayest sayeth
        see saw sawest seen seest seeth
        seek sought
        sell sold
        send sent
        shake shook shaken
        shall shalt
        shave shaven
        shear shore shorn
        shew shewed shewn show showed shown
        shine shone
        shoot shot
        should shouldest shouldst
        shrink shrank shrunk
        sing sang sung
        sink sank sunk
        sit sat
        slay slew slain
        sleep slept
        slide slid
        sling slang slung
        smite smote smitten
        sow sown
        speak spake spoke spoken
        spend spent
        spin span spun
        spit spat
        spring sprang sprung
        stand stood
        steal stole stolen
        stick stuck
        sting stung
        stink stank stunk
        strike struck stricken
        strive strove striven
        swear sware swore sworn
        sweep swept
        swell swollen
        swim swam swum
        swing swung
        take took taken
        teach taught
        tear tare torn
        tell told
        they them
        think thought
        thou thee ye you
        thrive throve
        throw threw thrown
        thy thine your yours
        tooth teeth
        tread trod trodden
        understand understood
        wake woke woken
        wax waxen
        wear ware wore worn
        weave wove woven
        weep wept
        wife wives
        will wilt
        win won
        wind wound
        withhold withheld
        withstand withstood
        woman women
        would wouldest wouldst
        wring wrung
        write wrote written writ
        be am is are art was were wast wert been being
        """.lines().forEach(line -> {
            String[] forms = line.strip().split(" ");
            for (String form : forms) {
                BASES.put(form, forms[0]);
            }
        });
    }

    private IrregularForms() {}

    /// The form under which the word is known, the word itself where it follows the rules.
    static String base(String word) {
        return BASES.getOrDefault(word, word);
    }
}
